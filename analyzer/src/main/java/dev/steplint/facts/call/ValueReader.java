package dev.steplint.facts.call;

import dev.steplint.expr.Expression;
import dev.steplint.expr.IntrinsicFunction;
import dev.steplint.facts.Facts;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpressions;
import dev.steplint.facts.call.ArgumentValue.Kind;
import dev.steplint.facts.call.ArgumentValue.Literal;
import dev.steplint.facts.call.ArgumentValue.Member;
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

/// Reads a payload template or a value with JSONata expressions in it.
final class ValueReader {

    private static final String DYNAMIC = ".$";

    private final Map<JsonString, PathExpression> paths = new IdentityHashMap<>();
    private final Map<JsonString, JsonataExpression> expressions = new IdentityHashMap<>();
    private final JsonataValues jsonata;

    ValueReader(Facts facts) {
        facts.get(PathExpressions.KEY).all().forEach(path -> paths.put(path.text(), path));
        facts.get(JsonataExpressions.KEY).all().forEach(expression -> expressions.put(expression.text(), expression));
        this.jsonata = new JsonataValues(facts);
    }

    ArgumentValue read(JsonValue value, QueryLanguage language) {
        return switch (value) {
            case JsonObject object when !object.isTemplateFunction() -> object(object, language);
            case JsonObject object -> new ArgumentValue.Unknown(object.span());
            case JsonArray array ->
                new ArgumentValue.Items(
                        array.span(),
                        array.elements().stream()
                                .map(element -> read(element, language))
                                .toList(),
                        array.elements().stream().noneMatch(ValueReader::mayBeSeveral));
            case JsonString text -> text(text, language);
            case JsonNumber number ->
                new ArgumentValue.Numeral(
                        number.span(), Optional.of(number.value().doubleValue()));
            case JsonBoolean flag -> new ArgumentValue.Flag(flag.span(), Optional.of(flag.value()));
            case JsonNull nothing -> new ArgumentValue.Nothing(nothing.span());
            case JsonPlaceholder _, JsonError _ -> new ArgumentValue.Unknown(value.span());
        };
    }

    /// A placeholder without quotes may stand for several elements.
    private static boolean mayBeSeveral(JsonValue value) {
        return value instanceof JsonPlaceholder || value instanceof JsonError;
    }

    private ArgumentValue object(JsonObject object, QueryLanguage language) {
        List<Member> members = new ArrayList<>();
        boolean complete = true;
        for (JsonMember member : object.members()) {
            if (member.name().hasPlaceholder() || member.value() instanceof JsonError) {
                complete = false;
            } else if (object.find(member.key()).filter(last -> last == member).isPresent()) {
                members.add(member(member, language));
            }
        }
        return new ArgumentValue.Fields(object.span(), members, complete);
    }

    private Member member(JsonMember member, QueryLanguage language) {
        String key = member.key();
        boolean dynamic = language == QueryLanguage.JSONPATH && key.endsWith(DYNAMIC);
        String name = dynamic ? key.substring(0, key.length() - DYNAMIC.length()) : key;
        ArgumentValue value = dynamic ? evaluated(member.value()) : read(member.value(), language);
        return new Member(name, member.keySpan(), letters(member.name(), name), value);
    }

    /// The characters of the first part of a string.
    private static Optional<Span> letters(JsonString text, String part) {
        Span span = text.spanOf(0, part.length());
        return part.isEmpty() || span.length() != part.length() ? Optional.empty() : Optional.of(span);
    }

    private ArgumentValue text(JsonString text, QueryLanguage language) {
        if (text.hasPlaceholder()) {
            return new ArgumentValue.Unknown(text.span());
        }
        if (language == QueryLanguage.JSONATA && expressions.get(text) instanceof JsonataExpression expression) {
            return jsonata.of(expression);
        }
        return isMeantAsExpression(text.value())
                ? new ArgumentValue.Unknown(text.span())
                : new ArgumentValue.Text(
                        text.span(), Optional.of(new Literal(text.value(), letters(text, text.value()))));
    }

    /// A path or an expression where none is evaluated is a finding of its own: what it would have been is not known.
    private static boolean isMeantAsExpression(String text) {
        return text.startsWith("$") || text.startsWith("States.") || text.contains("{%") || text.contains("%}");
    }

    private ArgumentValue evaluated(JsonValue value) {
        return value.asString()
                .flatMap(text -> Optional.ofNullable(paths.get(text)))
                .flatMap(path -> path.parsed().expression().map(tree -> intrinsic(tree, path)))
                .orElseGet(() -> new ArgumentValue.Unknown(value.span()));
    }

    private static ArgumentValue intrinsic(Expression tree, PathExpression in) {
        Span span = in.spanOf(tree);
        return switch (tree) {
            case Expression.Path _ -> new ArgumentValue.Unknown(span);
            case Expression.Text text ->
                new ArgumentValue.Text(span, Optional.of(new Literal(text.value(), Optional.empty())));
            case Expression.Numeral number -> new ArgumentValue.Numeral(span, Optional.of(number.value()));
            case Expression.Word word ->
                word.text().equals("null")
                        ? new ArgumentValue.Nothing(span)
                        : new ArgumentValue.Flag(span, Optional.of(word.text().equals("true")));
            case Expression.Call call ->
                IntrinsicFunction.of(call.name())
                        .map(function -> function == IntrinsicFunction.ARRAY
                                ? new ArgumentValue.Items(
                                        span,
                                        call.arguments().stream()
                                                .map(argument -> intrinsic(argument, in))
                                                .toList(),
                                        true)
                                : ArgumentValue.of(kind(function.result()), span))
                        .orElseGet(() -> new ArgumentValue.Unknown(span));
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
