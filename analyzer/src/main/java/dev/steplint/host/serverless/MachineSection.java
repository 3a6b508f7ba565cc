package dev.steplint.host.serverless;

import dev.steplint.host.serverless.Gap.Cause;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the machines of a service.
final class MachineSection {

    private final Service service;
    private final List<ServiceMachine> machines = new ArrayList<>();
    private final List<Unfound> unfound = new ArrayList<>();

    MachineSection(Service service) {
        this.service = service;
        read();
    }

    /// Machines of which it cannot be told what they are.
    ///
    /// @param id what stands for them in the service
    record Unfound(String id, Gap gap) {}

    List<ServiceMachine> machines() {
        return List.copyOf(machines);
    }

    List<Unfound> unfound() {
        return List.copyOf(unfound);
    }

    /// The names of activities.
    List<JsonString> activities() {
        return service
                .section("stepFunctions")
                .flatMap(JsonValue::asObject)
                .flatMap(found -> found.value("activities"))
                .flatMap(JsonValue::asArray)
                .map(JsonArray::elements)
                .orElse(List.of())
                .stream()
                .flatMap(name -> name.asString().stream())
                .toList();
    }

    private void read() {
        Optional<JsonValue> section = service.section("stepFunctions");
        if (section.isEmpty() || isUnfound("stepFunctions", section.get())) {
            return;
        }
        Optional<JsonValue> written = section.get().asObject().flatMap(object -> object.value("stateMachines"));
        if (written.isEmpty()) {
            return;
        }
        for (JsonValue part : written.get().asArray().map(JsonArray::elements).orElse(List.of(written.get()))) {
            if (!isUnfound("stepFunctions.stateMachines", part)) {
                part.asObject().ifPresent(this::read);
            }
        }
    }

    private boolean isUnfound(String id, JsonValue value) {
        Optional<Gap> gap = service.variables().gap(value);
        gap.ifPresent(found -> unfound.add(new Unfound(id, found)));
        return gap.isPresent();
    }

    private void read(JsonObject section) {
        Set<String> ids = new HashSet<>();
        machines.forEach(machine -> ids.add(machine.id()));
        for (JsonMember declared : section.members()) {
            Optional<JsonObject> body = declared.value().asObject();
            if (body.isPresent()) {
                String id = id(declared, body.get());
                machines.add(
                        new ServiceMachine(declared, body.get(), ids.add(id) ? id : Names.machine(declared.key())));
                ids.add(machines.getLast().id());
            } else if (!isUnfound(declared.key(), declared.value())) {
                Span place = declared.keySpan();
                unfound.add(new Unfound(declared.key(), new Gap(place, isEmpty(declared))));
            }
        }
    }

    private static Cause isEmpty(JsonMember declared) {
        return declared.value() instanceof JsonNull
                ? new Gap.OutOfReach("is not there")
                : new Gap.OutOfReach(
                        "is in no machine: this is " + declared.value().describe());
    }

    /// What the plugin calls a machine in the template; if that is known only at deployment, what it would call it if it
    /// had no name.
    private static String id(JsonMember declared, JsonObject body) {
        return body.value("id")
                .or(() -> body.value("name"))
                .flatMap(JsonValue::asString)
                .map(JsonString::value)
                .filter(Names::isPlain)
                .map(Names::resource)
                .orElseGet(() -> Names.machine(declared.key()));
    }
}
