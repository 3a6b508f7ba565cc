package dev.steplint.facts.data;

import dev.steplint.expr.Expression;
import dev.steplint.expr.IntrinsicFunction;
import dev.steplint.facts.Facts;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpressions;
import dev.steplint.facts.data.DataShape.Kind;
import dev.steplint.facts.data.DataShape.Literal;
import dev.steplint.facts.data.DataShape.Member;
import dev.steplint.grammar.QueryLanguage;
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
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads values as they are written: payload templates, values with JSONata expressions in them, and plain data.
final class ShapeReader {

    /// How a value is read.
    ///
    /// @param current what `$` and `$states.input` stand for
    /// @param result what `$states.result` stands for
    record Reading(Mode mode, DataShape current, DataShape result) {

        /// A payload template.
        static Reading template(DataShape current) {
            return new Reading(Mode.TEMPLATE, current, current);
        }

        /// A value with JSONata expressions.
        static Reading expressions(DataShape input, DataShape result) {
            return new Reading(Mode.EXPRESSIONS, input, result);
        }

        /// A value of a query language of which nothing is known.
        static Reading of(QueryLanguage language, DataShape current) {
            return switch (language) {
                case JSONPATH -> template(current);
                case JSONATA -> expressions(current, new DataShape.Unknown(current.span()));
            };
        }

        /// A value in which nothing is evaluated.
        static Reading plain(Span span) {
            DataShape unknown = new DataShape.Unknown(span);
            return new Reading(Mode.PLAIN, unknown, unknown);
        }
    }

    /// What is evaluated in a value.
    enum Mode {
        TEMPLATE,
        EXPRESSIONS,
        PLAIN
    }

    private static final String DYNAMIC = ".$";

    private final Map<JsonString, PathExpression> paths = new IdentityHashMap<>();
    private final Map<JsonString, JsonataExpression> expressions = new IdentityHashMap<>();
    private final JsonataShapes jsonata;

    ShapeReader(Facts facts) {
        facts.get(PathExpressions.KEY).all().forEach(path -> paths.put(path.text(), path));
        facts.get(JsonataExpressions.KEY).all().forEach(expression -> expressions.put(expression.text(), expression));
        this.jsonata = new JsonataShapes(facts);
    }

    DataShape read(JsonValue value, Reading reading) {
        return switch (value) {
            case JsonObject object when !object.isTemplateFunction() -> object(object, reading);
            case JsonObject object -> new DataShape.Unknown(object.span());
            case JsonArray array ->
                new DataShape.Items(
                        array.span(),
                        array.elements().stream()
                                .map(element -> read(element, reading))
                                .toList(),
                        array.elements().stream().noneMatch(ShapeReader::mayBeSeveral));
            case JsonString text -> text(text, reading);
            case JsonNumber number ->
                new DataShape.Numeral(number.span(), Optional.of(number.value().doubleValue()));
            case JsonBoolean flag -> new DataShape.Flag(flag.span(), Optional.of(flag.value()));
            case JsonNull nothing -> new DataShape.Nothing(nothing.span());
            case JsonPlaceholder _, JsonError _ -> new DataShape.Unknown(value.span());
        };
    }

    /// A placeholder without quotes may stand for several elements.
    private static boolean mayBeSeveral(JsonValue value) {
        return value instanceof JsonPlaceholder || value instanceof JsonError;
    }

    private DataShape object(JsonObject object, Reading reading) {
        List<Member> members = new ArrayList<>();
        boolean complete = true;
        for (JsonMember member : object.members()) {
            if (member.name().hasPlaceholder() || member.value() instanceof JsonError) {
                complete = false;
            } else if (object.find(member.key()).filter(last -> last == member).isPresent()) {
                members.add(member(member, reading));
            }
        }
        return new DataShape.Fields(object.span(), members, complete);
    }

    private Member member(JsonMember member, Reading reading) {
        String key = member.key();
        // In JSONata such a key is literal, and a finding of its own: the name was meant without the end.
        boolean dynamic = reading.mode != Mode.PLAIN && key.endsWith(DYNAMIC);
        String name = dynamic ? key.substring(0, key.length() - DYNAMIC.length()) : key;
        DataShape value = dynamic ? evaluated(member.value(), reading) : read(member.value(), reading);
        return new Member(name, member.keySpan(), letters(member.name(), name), value);
    }

    /// The characters of the first part of a string.
    private static Optional<Span> letters(JsonString text, String part) {
        Span span = text.spanOf(0, part.length());
        return part.isEmpty() || span.length() != part.length() ? Optional.empty() : Optional.of(span);
    }

    private DataShape text(JsonString text, Reading reading) {
        if (text.hasPlaceholder()) {
            return new DataShape.Unknown(text.span());
        }
        if (reading.mode == Mode.EXPRESSIONS && expressions.get(text) instanceof JsonataExpression expression) {
            return jsonata.of(expression, reading);
        }
        return reading.mode != Mode.PLAIN && isMeantAsExpression(text.value())
                ? new DataShape.Unknown(text.span())
                : new DataShape.Text(text.span(), Optional.of(new Literal(text.value(), letters(text, text.value()))));
    }

    /// A path or an expression where none is evaluated is a finding of its own: what it would have been is not known.
    private static boolean isMeantAsExpression(String text) {
        return text.startsWith("$") || text.startsWith("States.") || text.contains("{%") || text.contains("%}");
    }

    private DataShape evaluated(JsonValue value, Reading reading) {
        return value.asString()
                .filter(_ -> reading.mode == Mode.TEMPLATE)
                .flatMap(text -> Optional.ofNullable(paths.get(text)))
                .flatMap(path -> path.parsed().expression().map(tree -> evaluated(tree, path, reading.current)))
                .orElseGet(() -> new DataShape.Unknown(value.span()));
    }

    private static DataShape evaluated(Expression tree, PathExpression in, DataShape current) {
        Span span = in.spanOf(tree);
        return switch (tree) {
            case Expression.Path path -> PathLookup.shape(path, in, current);
            case Expression.Text text ->
                new DataShape.Text(span, Optional.of(new Literal(text.value(), Optional.empty())));
            case Expression.Numeral number -> new DataShape.Numeral(span, Optional.of(number.value()));
            case Expression.Word word ->
                word.text().equals("null")
                        ? new DataShape.Nothing(span)
                        : new DataShape.Flag(span, Optional.of(word.text().equals("true")));
            case Expression.Call call ->
                IntrinsicFunction.of(call.name())
                        .map(function -> function == IntrinsicFunction.ARRAY
                                ? new DataShape.Items(
                                        span,
                                        call.arguments().stream()
                                                .map(argument -> evaluated(argument, in, current))
                                                .toList(),
                                        true)
                                : DataShape.of(kind(function.result()), span))
                        .orElseGet(() -> new DataShape.Unknown(span));
        };
    }

    private static Kind kind(IntrinsicFunction.Kind kind) {
        return switch (kind) {
            case ANY -> Kind.UNKNOWN;
            case ARRAY -> Kind.ARRAY;
            case OBJECT -> Kind.OBJECT;
            case STRING -> Kind.STRING;
            case NUMBER, POSITIVE -> Kind.NUMBER;
            case BOOLEAN -> Kind.BOOLEAN;
        };
    }
}
