package dev.steplint.rules.definition;

import dev.steplint.grammar.QueryLanguage;
import dev.steplint.host.Definition;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Construct;
import dev.steplint.rule.Edit;
import dev.steplint.rules.definition.ExpectedType.Kind;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How a value of the wrong type comes right.
///
/// @param help what to do, imperative
/// @param edits what does it, where that is certain
record TypeMending(String help, Optional<List<Edit>> edits) {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d*)");

    static TypeMending of(Construct construct, TypedValue typed, ExpectedType expected, Definition definition) {
        JsonValue value = typed.value();
        if (value instanceof JsonString string) {
            Optional<TypeMending> mending = ofString(construct, typed, expected, string);
            if (mending.isPresent()) {
                return mending.get();
            }
        }
        boolean scalar = value instanceof JsonNumber || value instanceof JsonBoolean;
        if (scalar && expected.kinds().contains(Kind.STRING) && !expected.text().startsWith("a path")) {
            return new TypeMending("put it in double quotes", quoted(typed, definition));
        }
        boolean single = value instanceof JsonObject || value instanceof JsonString;
        if (single && expected.kinds().equals(Set.of(Kind.ARRAY))) {
            return new TypeMending("put it in square brackets", bracketed(value, definition));
        }
        if (value instanceof JsonArray array
                && array.elements().size() == 1
                && expected.kinds().equals(Set.of(Kind.OBJECT))) {
            return new TypeMending("remove the square brackets around it", unbracketed(array, definition));
        }
        if (value instanceof JsonNull && !typed.spec().required() && !typed.isElement()) {
            return new TypeMending(
                    "remove `%s`, or give it a value".formatted(typed.field().key()),
                    Edit.removal(construct.source(), typed.field(), definition.file())
                            .map(List::of));
        }
        return none("write %s".formatted(expected.text()));
    }

    private static Optional<TypeMending> ofString(
            Construct construct, TypedValue typed, ExpectedType expected, JsonString string) {
        String text = string.value();
        boolean literal =
                expected.kinds().contains(Kind.WHOLE) && WHOLE.matcher(text).matches()
                        || expected.kinds().contains(Kind.NUMBER)
                                && NUMBER.matcher(text).matches()
                        || expected.kinds().contains(Kind.BOOLEAN) && (text.equals("true") || text.equals("false"));
        if (literal) {
            Optional<Edit> edit = string.isVerbatim() ? Optional.of(new Edit(string.span(), text)) : Optional.empty();
            return Optional.of(new TypeMending("write %s without quotes".formatted(text), edit.map(List::of)));
        }
        if (construct.queryLanguage() == QueryLanguage.JSONPATH
                && ExpectedType.isExpression(text)
                && typed.mayBeExpressionInJsonata()) {
            return Optional.of(none("set `QueryLanguage` of the state to `JSONata`"));
        }
        String path = typed.field().key() + "Path";
        if (construct.queryLanguage() == QueryLanguage.JSONPATH
                && text.startsWith("$")
                && construct.grammar().field(path).isPresent()) {
            Optional<Edit> rename = construct.source().has(path)
                    ? Optional.empty()
                    : Edit.rewrite(typed.field().name(), path);
            return Optional.of(new TypeMending("use `%s` for a path".formatted(path), rename.map(List::of)));
        }
        if (expected.expression()) {
            return Optional.of(none("write %s, or an expression in `{%% %%}`".formatted(literalOf(expected))));
        }
        return Optional.empty();
    }

    private static String literalOf(ExpectedType expected) {
        return expected.text().replace(" or a JSONata expression", "");
    }

    private static TypeMending none(String help) {
        return new TypeMending(help, Optional.empty());
    }

    /// Quotes as the key has them: in a definition inside of a string they are escaped.
    private static Optional<List<Edit>> quoted(TypedValue typed, Definition definition) {
        if (typed.isElement() && definition.document().format() == JsonFormat.YAML) {
            return Optional.empty();
        }
        JsonString key = typed.field().name();
        Span content = key.contentSpan();
        String text = definition.file().text();
        String open = text.substring(key.span().start(), content.start());
        String close = text.substring(content.end(), key.span().end());
        boolean plain = open.isEmpty() && close.isEmpty();
        Span value = typed.value().span();
        String written = text.substring(value.start(), value.end());
        return Optional.of(List.of(new Edit(value, plain ? '"' + written + '"' : open + written + close)));
    }

    private static Optional<List<Edit>> unbracketed(JsonArray array, Definition definition) {
        Span only = array.elements().getFirst().span();
        return definition.document().format() == JsonFormat.JSON
                ? Optional.of(List.of(
                        new Edit(new Span(array.span().start(), only.start()), ""),
                        new Edit(new Span(only.end(), array.span().end()), "")))
                : Optional.empty();
    }

    private static Optional<List<Edit>> bracketed(JsonValue value, Definition definition) {
        return definition.document().format() == JsonFormat.JSON
                ? Optional.of(List.of(
                        new Edit(Span.at(value.span().start()), "["),
                        new Edit(Span.at(value.span().end()), "]")))
                : Optional.empty();
    }
}
