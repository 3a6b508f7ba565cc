package dev.steplint.rules.definition;

import dev.steplint.expr.Expression;
import dev.steplint.expr.Parsed;
import dev.steplint.expr.PathParser;
import dev.steplint.grammar.FieldSpec;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.model.Construct;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A field of a JSONPath state that takes a path and holds a string which deployment does not change.
record PathField(Construct construct, FieldSpec spec, JsonString value) {
    private static final Pattern INTRINSIC_CALL = Pattern.compile("\\s*States\\.[A-Za-z0-9]+\\(.*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+");

    static Stream<PathField> of(Construct construct) {
        if (!construct.language().is(QueryLanguage.JSONPATH)) {
            return Stream.empty();
        }
        return construct.fields().stream()
                .filter(field -> takesPath(field.spec().type()))
                .flatMap(field -> known(field.member().value().asString()).stream()
                        .map(value -> new PathField(construct, field.spec(), value)));
    }

    private static Optional<JsonString> known(Optional<JsonString> string) {
        return string.filter(value -> !value.hasPlaceholder());
    }

    static boolean takesPath(ValueType type) {
        return type instanceof ValueType.Path
                || type instanceof ValueType.ReferencePath
                || type instanceof ValueType.TextPath;
    }

    /// Whether a text reads as a call of an intrinsic function, `States.Format(…`.
    static boolean isIntrinsicCall(String text) {
        return INTRINSIC_CALL.matcher(text).matches();
    }

    /// Whether a text that nothing evaluates was surely meant to be evaluated: a path into the input or the context
    /// object, or a call of an intrinsic function. A price such as `$5` is none, and neither is a formula for somebody
    /// else, such as `$.a + $.b`.
    static boolean looksEvaluated(String text) {
        if (isIntrinsicCall(text)) {
            return text.stripTrailing().endsWith(")");
        }
        boolean rooted = text.startsWith("$.") || text.startsWith("$$.");
        return rooted && PathParser.parse(text) instanceof Parsed.Ok(Expression.Path path) && isPlain(path);
    }

    private static boolean isPlain(Expression.Path path) {
        return path.steps().stream()
                .allMatch(step -> !(step instanceof Expression.Step.Name name)
                        || name.bracketed()
                        || NAME.matcher(name.name()).matches());
    }

    String name() {
        return spec.name();
    }

    String text() {
        return value.value();
    }

    JsonPointer pointer() {
        return construct.pointer().child(name());
    }
}
