package dev.steplint.host.serverless;

import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.host.Origin;
import dev.steplint.host.Surroundings;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.serverless.MachineSection.Unfound;
import dev.steplint.host.value.Bindings;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells of a template that was made of a service in the words of the service: its keys, its files, its faults.
final class HostAssembly {

    private static final JsonPointer MACHINES =
            JsonPointer.ROOT.child("stepFunctions").child("stateMachines");

    private final JsonDocument service;
    private final SourceFile text;
    private final Library library;
    private final Variables variables;
    private final MachineSection section;
    private final Packaged packaged;
    private final boolean complete;
    private final Map<String, ServiceMachine> byId = new LinkedHashMap<>();
    private final List<HostFault> faults = new ArrayList<>();

    /// @param text the files of the service, one after the other
    /// @param packaged what the framework has made of the service
    /// @param complete whether the service declares nothing else
    HostAssembly(
            JsonDocument service,
            SourceFile text,
            Library library,
            Variables variables,
            MachineSection section,
            Packaged packaged,
            boolean complete) {
        this.service = service;
        this.text = text;
        this.library = library;
        this.variables = variables;
        this.section = section;
        this.packaged = packaged;
        this.complete = complete;
        section.machines().forEach(machine -> byId.put(machine.id(), machine));
    }

    /// @param made what was read of the template
    Host host(Host made) {
        Resources resources = made.definitions().stream()
                .findFirst()
                .map(any -> new Resources(
                        any.surroundings().resources().all(),
                        complete && any.surroundings().resources().isComplete()))
                .orElse(Resources.NONE);
        List<Definition> definitions = new ArrayList<>();
        for (Definition definition : made.definitions()) {
            boolean unknown = machine(definition).filter(this::isUnknown).isPresent();
            if (!unknown) {
                definitions.add(definition(definition, resources));
            }
        }
        made.faults().stream().filter(fault -> !isOfService(fault)).forEach(faults::add);
        for (ServiceMachine machine : section.machines()) {
            packaged(machine).ifPresentOrElse(definitions::add, () -> addFaults(machine));
        }
        section.machines().forEach(this::addUnknown);
        section.unfound().forEach(this::add);
        faults.sort(Comparator.comparing(HostFault::span));
        return new Host(
                service,
                "Serverless Framework",
                definitions,
                faults,
                made.acceptances(),
                text,
                made.nested(),
                made.copies());
    }

    private Optional<ServiceMachine> machine(Definition definition) {
        return definition.surroundings().origin().flatMap(origin -> Optional.ofNullable(byId.get(origin.id())));
    }

    /// Whether a fault of the template is one of a machine of which the service has its own to say.
    private boolean isOfService(HostFault fault) {
        return switch (fault) {
            case HostFault.Unreadable _, HostFault.UnreadTemplate _, HostFault.UnknownProperty _, HostFault.Circle _ ->
                false;
            case HostFault.MissingFile missing -> byId.containsKey(missing.id());
            case HostFault.Unresolved unresolved -> byId.containsKey(unresolved.id());
            case HostFault.NotOneSource source -> byId.containsKey(source.id());
        };
    }

    private boolean isUnknown(ServiceMachine machine) {
        return machine.definition().flatMap(this::gap).isPresent();
    }

    /// Why all of a definition is not known.
    private Optional<Gap> gap(JsonMember definition) {
        return Optional.of(definition.value())
                .filter(JsonPlaceholder.class::isInstance)
                .flatMap(variables::gap);
    }

    /// What the packaged template says of a machine of which the service does not tell.
    private Optional<Definition> packaged(ServiceMachine machine) {
        return machine.definition()
                .flatMap(this::gap)
                .filter(gap -> gap.cause() instanceof Gap.OutOfReach || gap.cause() instanceof Gap.Deployment)
                .flatMap(_ -> packaged.definition(machine.id()))
                .map(made -> made.within(withOrigin(made, machine)));
    }

    private Surroundings withOrigin(Definition made, ServiceMachine machine) {
        Surroundings known = made.surroundings();
        Location place = new Location(text, machine.declared().keySpan());
        Origin.Form form = known.origin().orElseThrow().form();
        Origin origin = new Origin(place.file(), machine.key(), place.span(), MACHINES.child(machine.key()), form);
        return new Surroundings(
                known.type(), Optional.of(origin), known.machine(), known.resources(), known.bindings());
    }

    private void addFaults(ServiceMachine machine) {
        JsonPointer pointer = MACHINES.child(machine.key());
        Optional<JsonMember> definition = machine.definition();
        if (definition.isEmpty()) {
            faults.add(new HostFault.NotOneSource(
                    machine.key(),
                    List.of(),
                    List.of("definition"),
                    machine.declared().keySpan(),
                    pointer));
            return;
        }
        JsonPointer below = pointer.child("definition");
        JsonValue value = definition.get().value();
        Optional<Gap> gap = gap(definition.get());
        if (gap.isPresent()) {
            add(machine.key(), gap.get(), below);
        } else if (value.asObject().isEmpty()
                && value.asString().isEmpty()
                && Intrinsic.of(value).isEmpty()) {
            faults.add(new HostFault.Unresolved(
                    machine.key(), "is %s, no definition".formatted(value.describe()), value.span(), below));
        } else {
            new GapFinder(variables).in(value).ifPresent(found -> add(machine.key(), found, below));
        }
    }

    private void addUnknown(ServiceMachine machine) {
        for (JsonMember property : machine.body().members()) {
            if (!ServiceMachine.PROPERTIES.contains(property.key())) {
                faults.add(new HostFault.UnknownProperty(
                        machine.key(),
                        property.key(),
                        ServiceMachine.PROPERTIES,
                        property.keySpan(),
                        MACHINES.child(machine.key()).child(property.key())));
            }
        }
    }

    private void add(Unfound unfound) {
        JsonPointer pointer = unfound.id().startsWith("stepFunctions")
                ? JsonPointer.ROOT.child("stepFunctions")
                : MACHINES.child(unfound.id());
        add(unfound.id(), unfound.gap(), pointer);
    }

    private void add(String id, Gap gap, JsonPointer pointer) {
        faults.add(
                switch (gap.cause()) {
                    case Gap.MissingFile(String path) -> new HostFault.MissingFile(id, path, gap.place(), pointer);
                    case Gap.OutOfReach(String reason) -> new HostFault.Unresolved(id, reason, gap.place(), pointer);
                    case Gap.Bound() -> new HostFault.Unresolved(id, "goes beyond what is read", gap.place(), pointer);
                    case Gap.Deployment() ->
                        new HostFault.Unresolved(id, "is known only at deployment", gap.place(), pointer);
                    case Gap.Nowhere() ->
                        new HostFault.Unresolved(id, "is where a variable leads to nothing", gap.place(), pointer);
                    case Gap.Circle() -> new HostFault.Circle(id, gap.place(), pointer);
                });
    }

    private Definition definition(Definition made, Resources resources) {
        Optional<ServiceMachine> machine = machine(made);
        Origin origin = made.surroundings().origin().orElseThrow();
        JsonPointer pointer = machine.map(found -> MACHINES.child(found.key())).orElse(origin.pointer());
        Location place = new Location(
                text, machine.map(found -> found.declared().keySpan()).orElse(origin.place()));
        Origin own = new Origin(
                        place.file(),
                        machine.map(ServiceMachine::key).orElse(origin.id()),
                        place.span(),
                        pointer,
                        origin.form())
                .in(origin.situation());
        JsonPointer at = machine.map(_ -> pointer.child("definition")).orElse(made.pointer());
        boolean file = library.isRoot(made.root().span()) && made.file() == text;
        Surroundings known = made.surroundings();
        Surroundings surroundings = new Surroundings(
                known.type(),
                Optional.of(own),
                known.machine(),
                resources,
                new Bindings(known.bindings().byPlaceholder()));
        JsonDocument document = made.file() == text ? Narrowing.narrow(made.document()) : made.document();
        return new Definition(document, file ? JsonPointer.ROOT : at, document.root(), surroundings);
    }
}
