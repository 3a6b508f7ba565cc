package dev.steplint.rules.flow;

import dev.steplint.grammar.ComparisonOperator;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Condition;
import dev.steplint.model.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells whether data comes out of a state as it went in.
final class UnchangedData {
    /// What may give another result although the data is the same.
    private static final List<String> OTHER_SOURCES =
            List.of("context", "$now", "$millis", "$random", "$uuid", "$shuffle", "$$");

    private UnchangedData() {}

    /// Whether a Pass or Wait state hands its input on as it is and assigns nothing.
    static boolean isHandedOnBy(State state) {
        return isInputKeptBy(state) && !isWrittenBy(state.source()) && hasNoResult(state);
    }

    /// Whether neither `InputPath` nor `OutputPath` cuts something out.
    static boolean isInputKeptBy(State state) {
        return Stream.of("InputPath", "OutputPath")
                .flatMap(field -> state.source().value(field).stream())
                .allMatch(UnchangedData::isRoot);
    }

    /// Whether a state or a choice rule has an `Output` other than its input, or an `Assign`.
    static boolean isWrittenBy(JsonObject object) {
        return object.value("Output").filter(value -> !isInput(value)).isPresent()
                || object.value("Assign")
                        .filter(value -> !(value instanceof JsonObject assigned && assigned.isEmpty()))
                        .isPresent();
    }

    /// With `"ResultPath": null` a result is thrown away.
    private static boolean hasNoResult(State state) {
        boolean hasResult = state.has("Result") || state.has("Parameters");
        Optional<JsonValue> path = state.source().value("ResultPath");
        if (path.isEmpty()) {
            return !hasResult;
        }
        return path.get() instanceof JsonNull || !hasResult && isRoot(path.get());
    }

    /// Whether a condition depends on data alone, so that it is the same again when the data is.
    static boolean isEnoughFor(Condition condition) {
        return switch (condition) {
            case Condition.And(var _, List<Condition> operands) ->
                operands.stream().allMatch(UnchangedData::isEnoughFor);
            case Condition.Or(var _, List<Condition> operands) ->
                operands.stream().allMatch(UnchangedData::isEnoughFor);
            case Condition.Not(var _, Condition operand) -> isEnoughFor(operand);
            case Condition.Comparison(var variable, ComparisonOperator operator, var operand) ->
                isData(variable.value()) && (!operator.path() || isData(operand.value()));
            case Condition.Expression(JsonString text) -> OTHER_SOURCES.stream().noneMatch(text.value()::contains);
            case Condition.Literal _ -> true;
            case Condition.Unreadable _ -> false;
        };
    }

    private static boolean isData(JsonValue path) {
        return path.asString()
                .flatMap(JsonString::known)
                .filter(text -> !text.startsWith("$$"))
                .isPresent();
    }

    private static boolean isRoot(JsonValue value) {
        return value instanceof JsonString text && text.value().equals("$");
    }

    private static boolean isInput(JsonValue value) {
        return value instanceof JsonString text && text.value().replace(" ", "").equals("{%$states.input%}");
    }
}
