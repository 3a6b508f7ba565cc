package dev.steplint.rules.operations;

import dev.steplint.host.resource.Resource.EventRule;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells whether a rule may match the events of executions that fail (AWS Step Functions Developer Guide, "Automating Step
/// Functions event delivery with EventBridge").
final class FailureEvents {

    /// What events of Step Functions have as their source.
    static final String SOURCE = "aws.states";

    private static final Set<String> TYPES = Set.of("Step Functions Execution Status Change");
    private static final Set<String> STATUSES = Set.of("FAILED", "TIMED_OUT", "ABORTED");

    private FailureEvents() {}

    /// Whether a rule may tell of failed executions. Which machine it is about is not looked at.
    static boolean mayBeToldBy(EventRule rule) {
        boolean tellsNobody = rule.complete() && rule.targets().isEmpty();
        return !tellsNobody && rule.pattern().filter(FailureEvents::mayMatch).isPresent();
    }

    private static boolean mayMatch(JsonValue pattern) {
        Optional<JsonObject> object = pattern.asObject();
        if (object.isEmpty()) {
            return true;
        }
        Optional<JsonValue> detail = object.get().value("detail");
        return mayBe(object.get(), "source", Set.of(SOURCE))
                && mayBe(object.get(), "detail-type", TYPES)
                && (detail.isEmpty()
                        || detail.get().asObject().isEmpty()
                        || mayBe(detail.get().asObject().get(), "status", STATUSES));
    }

    /// Whether a field of a pattern may take one of some values: it does if it is not there, and perhaps if it is not
    /// written out or compares otherwise than by equality.
    private static boolean mayBe(JsonObject pattern, String field, Set<String> values) {
        if (pattern.unknownMember().isPresent()) {
            return true;
        }
        Optional<JsonValue> taken = pattern.value(field);
        List<JsonValue> elements = taken.flatMap(JsonValue::asArray)
                .map(array -> List.copyOf(array.elements()))
                .orElse(taken.map(List::of).orElse(List.of()));
        return elements.isEmpty()
                || elements.stream()
                        .anyMatch(element -> element.asString()
                                .flatMap(JsonString::known)
                                .map(values::contains)
                                .orElse(true));
    }
}
