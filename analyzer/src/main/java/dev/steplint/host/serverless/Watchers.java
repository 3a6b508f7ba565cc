package dev.steplint.host.serverless;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the plugin makes to tell of a machine's executions and to start them: alarms on its metrics, rules that match
/// how its executions end, rules and schedules whose target it is.
final class Watchers {

    private static final Map<String, String> METRICS = Map.of(
            "executionsTimedOut", "ExecutionsTimedOut",
            "executionsFailed", "ExecutionsFailed",
            "executionsAborted", "ExecutionsAborted",
            "executionThrottled", "ExecutionThrottled",
            "executionsSucceeded", "ExecutionsSucceeded");

    private static final List<String> STATUSES = List.of("ABORTED", "FAILED", "RUNNING", "SUCCEEDED", "TIMED_OUT");

    private static final List<String> EVENTS = List.of("cloudwatchEvent", "eventBridge", "schedule");

    private final String id;
    private final JsonMember declared;
    private final JsonObject machine;

    /// @param id the logical id of the machine
    Watchers(String id, JsonMember declared, JsonObject machine) {
        this.id = id;
        this.declared = declared;
        this.machine = machine;
    }

    Stream<JsonMember> resources() {
        return Stream.of(alarms(), notifications(), triggers()).flatMap(List::stream);
    }

    private List<JsonMember> alarms() {
        Optional<JsonValue> alarms = machine.value("alarms");
        Optional<JsonArray> metrics = alarms.flatMap(JsonValue::asObject)
                .flatMap(object -> object.value("metrics"))
                .flatMap(JsonValue::asArray);
        if (alarms.isPresent() && metrics.isEmpty()) {
            return List.of(alarm("Any", alarms.get().span(), Optional.empty()));
        }
        List<JsonMember> all = new ArrayList<>();
        for (JsonValue metric : metrics.map(JsonArray::elements).orElse(List.of())) {
            JsonValue name =
                    metric.asObject().flatMap(object -> object.value("metric")).orElse(metric);
            Optional<String> known = name.asString().map(JsonString::value);
            if (known.isEmpty() || METRICS.containsKey(known.get())) {
                Optional<String> spelled = known.map(METRICS::get);
                all.add(alarm(spelled.orElse("Any") + all.size(), metric.span(), spelled));
            }
        }
        return all;
    }

    /// @param metric empty if it is not known
    private JsonMember alarm(String suffix, Span place, Optional<String> metric) {
        JsonObject dimension = Nodes.object(
                place,
                Nodes.member(place, "Name", Nodes.text(place, "StateMachineArn")),
                Nodes.member(place, "Value", Nodes.reference(place, id)));
        JsonValue name = Nodes.text(place, metric.orElse("${metric}"));
        return Nodes.resource(
                declared.name(),
                id + suffix + "Alarm",
                "AWS::CloudWatch::Alarm",
                Stream.of(
                        Nodes.member(place, "Namespace", Nodes.text(place, "AWS/States")),
                        Nodes.member(place, "MetricName", name),
                        Nodes.member(place, "Dimensions", Nodes.array(place, dimension))));
    }

    /// Express machines have none, whatever the service says.
    private List<JsonMember> notifications() {
        boolean express = machine.value("type")
                .flatMap(JsonValue::asString)
                .filter(type -> type.value().equals("EXPRESS"))
                .isPresent();
        Optional<JsonObject> notifications = machine.value("notifications").flatMap(JsonValue::asObject);
        if (express || notifications.isEmpty()) {
            return List.of();
        }
        return notifications.get().members().stream()
                .filter(member -> STATUSES.contains(member.key()))
                .filter(member ->
                        !member.value().asArray().filter(JsonArray::isEmpty).isPresent())
                .map(this::notification)
                .toList();
    }

    private JsonMember notification(JsonMember status) {
        Span place = status.keySpan();
        JsonObject detail = Nodes.object(
                place,
                Nodes.member(place, "status", Nodes.texts(place, List.of(status.key()))),
                Nodes.member(place, "stateMachineArn", Nodes.array(place, Nodes.reference(place, id))));
        JsonObject pattern = Nodes.object(
                place,
                Nodes.member(place, "source", Nodes.texts(place, List.of("aws.states"))),
                Nodes.member(
                        place, "detail-type", Nodes.texts(place, List.of("Step Functions Execution Status Change"))),
                Nodes.member(place, "detail", detail));
        return Nodes.resource(
                declared.name(),
                "%sNotifications%sEventRule".formatted(id, status.key().replace("_", "")),
                "AWS::Events::Rule",
                Stream.of(
                        Nodes.member(place, "EventPattern", pattern),
                        Nodes.member(place, "Targets", targets(status.value()))));
    }

    private static JsonArray targets(JsonValue written) {
        List<JsonValue> targets = new ArrayList<>();
        for (JsonValue target : written.asArray().map(JsonArray::elements).orElse(List.of(written))) {
            target.asObject().stream()
                    .flatMap(object -> object.members().stream())
                    .filter(member -> !member.key().startsWith("input"))
                    .forEach(member -> targets.add(target(arn(member.value()))));
        }
        return new JsonArray(written.span(), targets);
    }

    private static JsonValue arn(JsonValue value) {
        return value.asObject().flatMap(object -> object.value("arn")).orElse(value);
    }

    private static JsonObject target(JsonValue arn) {
        return Nodes.object(arn.span(), Nodes.member(arn.span(), "Arn", arn));
    }

    private List<JsonMember> triggers() {
        List<JsonMember> all = new ArrayList<>();
        machine.value("events").flatMap(JsonValue::asArray).stream()
                .flatMap(events -> events.elements().stream())
                .flatMap(event -> event.asObject().stream())
                .flatMap(event -> event.members().stream())
                .filter(event -> EVENTS.contains(event.key()))
                .forEach(event -> all.add(trigger(event, all.size())));
        return all;
    }

    private JsonMember trigger(JsonMember event, int index) {
        Span place = event.keySpan();
        Stream<JsonMember> pattern = event
                .value()
                .asObject()
                .flatMap(object -> object.value("event"))
                .map(value -> Nodes.member("EventPattern", value))
                .stream();
        JsonArray targets = Nodes.array(place, target(Nodes.reference(place, id)));
        return Nodes.resource(
                declared.name(),
                id + "EventsRule" + index,
                "AWS::Events::Rule",
                Stream.concat(pattern, Stream.of(Nodes.member(place, "Targets", targets))));
    }
}
