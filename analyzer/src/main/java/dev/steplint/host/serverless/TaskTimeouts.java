package dev.steplint.host.serverless;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// `configureTaskTimeouts`: tasks that call a function of the service and have no timeout get that of the function.
final class TaskTimeouts {

    private static final String INVOKE = "arn:aws:states:::lambda:invoke";

    private final FunctionSection functions;

    TaskTimeouts(FunctionSection functions) {
        this.functions = functions;
    }

    /// The same definition, or machine within one, with timeouts.
    JsonObject in(JsonObject machine) {
        return changed(
                machine,
                "States",
                value -> object(
                        value,
                        states -> new JsonObject(
                                states.span(),
                                states.members().stream()
                                        .map(state -> new JsonMember(state.name(), object(state.value(), this::state)))
                                        .toList())));
    }

    private JsonObject state(JsonObject state) {
        String type = text(state.value("Type")).orElse("");
        return switch (type) {
            case "Task" -> task(state);
            case "Map" ->
                changed(
                        state,
                        state.has("ItemProcessor") ? "ItemProcessor" : "Iterator",
                        processor -> object(processor, this::in));
            case "Parallel" -> parallel(state);
            default -> state;
        };
    }

    private JsonObject task(JsonObject state) {
        if (state.has("TimeoutSeconds") || state.has("TimeoutSecondsPath")) {
            return state;
        }
        Optional<String> function = function(state);
        if (function.isEmpty()) {
            return state;
        }
        JsonMember resource = state.find("Resource").orElseThrow();
        // What comes of it is the matter of this task, wherever the function says it.
        JsonValue timeout = functions.timeout(function.get());
        JsonValue here = timeout.isUnknown()
                ? timeout
                : seconds(timeout)
                        .<JsonValue>map(seconds -> Nodes.number(resource.keySpan(), seconds))
                        .orElse(timeout);
        return FunctionSection.with(state, Nodes.member(resource.keySpan(), "TimeoutSeconds", here));
    }

    private static Optional<Long> seconds(JsonValue timeout) {
        return timeout instanceof JsonNumber number && number.asLong().isPresent()
                ? Optional.of(number.asLong().getAsLong())
                : Optional.empty();
    }

    private Optional<String> function(JsonObject state) {
        Optional<JsonValue> resource = state.value("Resource");
        boolean invokes = text(resource).filter(arn -> arn.startsWith(INVOKE)).isPresent();
        Optional<JsonValue> named = invokes
                ? state.value("Parameters").flatMap(JsonValue::asObject).flatMap(given -> given.value("FunctionName"))
                : resource;
        return named.flatMap(Intrinsic::of).flatMap(Intrinsic::target).flatMap(functions::key);
    }

    private JsonObject parallel(JsonObject state) {
        return changed(
                state,
                "Branches",
                branches -> branches.asArray()
                        .<JsonValue>map(array -> new JsonArray(
                                array.span(),
                                array.elements().stream()
                                        .map(branch -> object(branch, this::in))
                                        .toList()))
                        .orElse(branches));
    }

    private static JsonObject changed(JsonObject object, String key, UnaryOperator<JsonValue> change) {
        return new JsonObject(
                object.span(),
                object.members().stream()
                        .map(member -> member.key().equals(key)
                                ? new JsonMember(member.name(), change.apply(member.value()))
                                : member)
                        .toList());
    }

    private static JsonValue object(JsonValue value, UnaryOperator<JsonObject> change) {
        return value.asObject().<JsonValue>map(change).orElse(value);
    }

    private static Optional<String> text(Optional<JsonValue> value) {
        return value.flatMap(JsonValue::asString).map(JsonString::value);
    }
}
