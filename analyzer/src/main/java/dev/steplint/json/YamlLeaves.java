package dev.steplint.json;

import dev.steplint.json.JsonFault.Kind;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Makes values and keys of the scalars of a YAML text.
final class YamlLeaves {

    private static final String CORE = "tag:yaml.org,2002:";

    private final YamlScalars scalars;
    private final FaultList faults;

    YamlLeaves(YamlText text, FaultList faults) {
        this.scalars = new YamlScalars(text);
        this.faults = faults;
    }

    /// Whether a tag is not one of those that YAML itself gives a meaning for JSON.
    static boolean isForeign(String tag) {
        return switch (tag) {
            case "!" -> false;
            case CORE + "map", CORE + "seq" -> false;
            default -> !isScalar(tag);
        };
    }

    /// Whether a tag of YAML itself belongs to values without parts.
    static boolean isScalar(String tag) {
        return switch (tag) {
            case CORE + "str", CORE + "int", CORE + "float", CORE + "bool", CORE + "null" -> true;
            default -> false;
        };
    }

    /// Whether a key takes over the members of other objects.
    boolean isMerge(NodeEvent key) {
        return key instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<")
                && scalar.getTag().isEmpty();
    }

    JsonString key(ScalarEvent event, int start, int end) {
        return string(event, Math.min(start, end), end);
    }

    /// The value of a scalar.
    ///
    /// @param start where it starts behind its tag and anchor
    JsonValue value(ScalarEvent event, int start, int end, Optional<String> tag) {
        JsonString string = string(event, start, end);
        if (tag.isEmpty()) {
            return event.isPlain() ? plain(string) : string;
        }
        String name = tag.get();
        if (!name.startsWith(CORE) || name.equals(CORE + "str")) {
            return name.equals("!") || !event.isPlain() || name.startsWith(CORE) ? string : plain(string);
        }
        return isForeign(name) ? string : typed(string, name.substring(CORE.length()));
    }

    private JsonString string(ScalarEvent event, int start, int end) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> scalars.singleQuoted(start, end, event.getValue());
            case DOUBLE_QUOTED -> scalars.doubleQuoted(start, end, event.getValue());
            case LITERAL, FOLDED -> scalars.block(start, end, event.getValue());
            case PLAIN, JSON_SCALAR_STYLE -> scalars.plain(start, end, event.getValue());
        };
    }

    private JsonValue plain(JsonString string) {
        Span span = string.span();
        String value = string.value();
        if (value.startsWith("{%")) {
            faults.add(
                    Kind.SYNTAX,
                    span,
                    "Expression `%s` is not in quotes".formatted(FaultList.cited(value)),
                    "add quotes");
            return string;
        }
        return switch (YamlSchema.of(value)) {
            case NULL -> new JsonNull(span);
            case TRUE -> new JsonBoolean(span, true);
            case FALSE -> new JsonBoolean(span, false);
            case NUMBER -> number(span, value);
            case NO_NUMBER -> {
                faults.add(
                        Kind.SYNTAX,
                        span,
                        "`%s` has no value in JSON".formatted(value),
                        "write a number, or put it in quotes");
                yield new JsonError(span);
            }
            case AMBIGUOUS -> new JsonPlaceholder(span, value);
            case STRING -> isPlaceholder(string) ? new JsonPlaceholder(span, value) : string;
        };
    }

    private static boolean isPlaceholder(JsonString string) {
        List<Placeholder> placeholders = string.placeholders();
        return placeholders.size() == 1
                && placeholders.getFirst().text().length() == string.value().length();
    }

    private JsonValue number(Span span, String value) {
        if (Numbers.isExcessive(value)) {
            faults.excessiveNumber(span);
            return new JsonError(span);
        }
        return new JsonNumber(span, value, Numbers.lenient(value));
    }

    /// A scalar whose tag says what it is, also if it stands in quotes.
    private JsonValue typed(JsonString string, String type) {
        JsonValue value = plain(string);
        boolean fits = switch (type) {
            case "null" -> value instanceof JsonNull;
            case "bool" -> value instanceof JsonBoolean;
            case "int", "float" -> value instanceof JsonNumber;
            default -> false;
        };
        if (fits || value.isUnknown()) {
            return value;
        }
        Span span = string.span();
        faults.add(
                Kind.SYNTAX,
                span,
                "`%s` is no value of the tag `!!%s`".formatted(FaultList.cited(string.value()), type),
                "remove the tag, or write what it says");
        return new JsonError(span);
    }
}
