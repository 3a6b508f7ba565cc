package dev.steplint.rules.errors;

import dev.steplint.expr.Expression;
import dev.steplint.expr.Expression.Root;
import dev.steplint.expr.Expression.Step;
import dev.steplint.expr.IntrinsicParser;
import dev.steplint.expr.Parsed;
import dev.steplint.grammar.ComparisonOperator;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.Condition;
import dev.steplint.model.State;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a state surely reads of an error output and surely does not find.
///
/// An error output is an object with two strings, `Error` and `Cause` (Amazon States Language specification, "Fallback
/// States"). A path that leads to nothing fails the execution with `States.Runtime`, an expression that yields nothing
/// with `States.QueryEvaluationError`.
final class ErrorOutputReads {
    private static final Set<String> MEMBERS = Set.of("Error", "Cause");

    /// Fields that hold a path into the input and are always read.
    private static final List<String> PATHS = List.of(
            "ItemsPath",
            "SecondsPath",
            "TimestampPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
            "MaxConcurrencyPath",
            "ErrorPath",
            "CausePath");

    private static final List<String> EXPRESSIONS = List.of(
            "Arguments", "Items", "Seconds", "Timestamp", "TimeoutSeconds", "HeartbeatSeconds", "Error", "Cause");

    /// An expression that is nothing but a field of the input.
    private static final Pattern FIELD = Pattern.compile("\\{%\\s*(\\$states\\.input\\.(\\w+(?:\\.\\w+)*+))\\s*%\\}");

    private final List<String> place;
    private final List<Read> reads = new ArrayList<>();

    private ErrorOutputReads(List<String> place) {
        this.place = place;
    }

    /// A part of the error output that is not there.
    ///
    /// @param text the path as written
    /// @param ofInput whether it is another field of the input than `Error` and `Cause`, so that perhaps the input was
    ///   meant and not the error output
    record Read(String text, Span span, boolean ofInput) {}

    /// What a state reads in vain.
    ///
    /// @param place the names from the state's input down to the error output; none if that is the input
    static List<Read> inVain(State state, List<String> place) {
        ErrorOutputReads found = new ErrorOutputReads(place);
        switch (state.queryLanguage()) {
            case JSONPATH -> found.readPaths(state);
            case JSONATA ->
                EXPRESSIONS.forEach(name -> state.field(name).ifPresent(field -> found.readExpressions(field.value())));
        }
        return found.reads;
    }

    private void readPaths(State state) {
        Optional<JsonMember> input = state.field("InputPath");
        if (input.isPresent() && !isWhole(input.get().value())) {
            // Whatever else the state reads is relative to this.
            readPath(input.get().value());
            return;
        }
        PATHS.forEach(name -> state.field(name).ifPresent(field -> readPath(field.value())));
        Stream.of("Parameters", "ItemSelector")
                .forEach(name -> state.field(name).ifPresent(field -> readTemplate(field.value())));
        readFirstTest(state);
    }

    private static boolean isWhole(JsonValue path) {
        return path instanceof JsonString text && text.value().equals("$");
    }

    /// The first rule of a Choice is always tested.
    private void readFirstTest(State state) {
        if (state instanceof ChoiceState choice
                && !choice.rules().isEmpty()
                && choice.rules().getFirst().condition() instanceof Condition.Comparison comparison
                && comparison.operator().relation() != ComparisonOperator.Relation.IS_PRESENT) {
            readPath(comparison.variable().value());
        }
    }

    private void readTemplate(JsonValue value) {
        switch (value) {
            case JsonObject object -> {
                for (JsonMember member : object.members()) {
                    if (member.key().endsWith(".$")) {
                        readPath(member.value());
                    } else {
                        readTemplate(member.value());
                    }
                }
            }
            case JsonArray array -> array.elements().forEach(this::readTemplate);
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _, JsonPlaceholder _, JsonError _ -> {}
        }
    }

    private void readPath(JsonValue value) {
        if (value instanceof JsonString text
                && !text.hasPlaceholder()
                && IntrinsicParser.parsePathOrCall(text.value()) instanceof Parsed.Ok(Expression expression)) {
            read(expression, text);
        }
    }

    private void read(Expression expression, JsonString text) {
        switch (expression) {
            case Expression.Path path -> {
                if (path.root() instanceof Root.Input) {
                    List<String> names = new ArrayList<>();
                    for (Step step : path.steps()) {
                        if (!(step instanceof Step.Name name)) {
                            break;
                        }
                        names.add(name.name());
                    }
                    check(
                            names,
                            text.value().substring(path.start(), path.end()),
                            text.spanOf(path.start(), path.end()));
                }
            }
            case Expression.Call call -> call.arguments().forEach(argument -> read(argument, text));
            case Expression.Text _, Expression.Numeral _, Expression.Word _ -> {}
        }
    }

    private void readExpressions(JsonValue value) {
        switch (value) {
            case JsonObject object -> object.members().forEach(member -> readExpressions(member.value()));
            case JsonArray array -> array.elements().forEach(this::readExpressions);
            case JsonString text -> {
                Matcher matcher = FIELD.matcher(text.value());
                if (matcher.matches()) {
                    check(
                            Arrays.asList(matcher.group(2).split("\\.", -1)),
                            matcher.group(1),
                            text.spanOf(matcher.start(1), matcher.end(1)));
                }
            }
            case JsonNumber _, JsonBoolean _, JsonNull _, JsonPlaceholder _, JsonError _ -> {}
        }
    }

    private void check(List<String> names, String text, Span span) {
        int depth = place.size();
        if (names.size() <= depth || !names.subList(0, depth).equals(place)) {
            return;
        }
        boolean member = MEMBERS.contains(names.get(depth));
        if (!member || names.size() > depth + 1) {
            reads.add(new Read(text, span, !member && depth == 0));
        }
    }
}
