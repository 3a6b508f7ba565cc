package dev.steplint.rules.definition;

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
    private static final Pattern PATH = Pattern.compile("\\$\\$?\\.{1,2}[\\p{L}_*\\[].*", Pattern.DOTALL);

    static Stream<PathField> of(Construct construct) {
        if (!construct.language().is(QueryLanguage.JSONPATH)) {
            return Stream.empty();
        }
        return construct.source().members().stream()
                .flatMap(member -> construct
                        .grammar()
                        .field(member.key())
                        .filter(spec -> takesPath(spec.type()))
                        .flatMap(spec ->
                                known(member.value().asString()).map(value -> new PathField(construct, spec, value)))
                        .stream());
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
    /// object, or a call of an intrinsic function. A price such as `$5` is none.
    static boolean looksEvaluated(String text) {
        return PATH.matcher(text).matches() || isIntrinsicCall(text);
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
