package dev.steplint.rules.definition;

import dev.steplint.grammar.QueryLanguage;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.LanguageSetting;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a value must be, in terms of JSON: which kinds of value, and in words.
///
/// @param expression whether a string may stand if it is a JSONata expression
record ExpectedType(Set<Kind> kinds, boolean nullable, boolean expression, String text) {
    enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        WHOLE,
        BOOLEAN
    }

    /// What YAML 1.1, which many tools still read, takes for a boolean (YAML 1.1, "Boolean Language-Independent Type").
    private static final Set<String> YAML_BOOLEANS = Set.of("y", "n", "yes", "no", "on", "off");

    static ExpectedType of(TypedValue value, LanguageSetting language) {
        boolean jsonata = !language.settled() || language.language() == QueryLanguage.JSONATA;
        return switch (value.type()) {
            case ValueType.Anything _, ValueType.Template _ -> any();
            case ValueType.Text _, ValueType.OneOf _ -> of("a string", false, Kind.STRING);
            case ValueType.Timestamp _ -> of("a timestamp in a string", false, Kind.STRING);
            case ValueType.Flag _ -> of("a boolean", false, Kind.BOOLEAN);
            case ValueType.Whole type -> of("a whole number", type.orExpression() && jsonata, Kind.WHOLE);
            case ValueType.Decimal type -> of("a number", type.orExpression() && jsonata, Kind.NUMBER);
            case ValueType.Path type -> path(type.nullable());
            case ValueType.ReferencePath type -> path(type.nullable());
            case ValueType.TextPath _ -> path(false);
            case ValueType.PayloadTemplate type -> type.objectOnly() ? of("an object", false, Kind.OBJECT) : any();
            case ValueType.JsonataTemplate type ->
                type.objectOnly() ? of("an object or a JSONata expression", true, Kind.OBJECT) : any();
            // A distributed Map takes an object; which it is must be seen elsewhere.
            case ValueType.Items _ -> of("an array or a JSONata expression", true, Kind.ARRAY, Kind.OBJECT);
            case ValueType.Condition _ -> of("a JSONata expression or a boolean", false, Kind.STRING, Kind.BOOLEAN);
            case ValueType.Variables _, ValueType.States _, ValueType.ObjectOf _ -> of("an object", false, Kind.OBJECT);
            case ValueType.ListOf _ -> of("an array", false, Kind.ARRAY);
        };
    }

    private static ExpectedType any() {
        return new ExpectedType(EnumSet.allOf(Kind.class), true, true, "");
    }

    private static ExpectedType path(boolean nullable) {
        return new ExpectedType(EnumSet.of(Kind.STRING), nullable, false, nullable ? "a path or null" : "a path");
    }

    private static ExpectedType of(String text, boolean expression, Kind first, Kind... more) {
        return new ExpectedType(EnumSet.of(first, more), false, expression, text);
    }

    boolean isNumeric() {
        return kinds.contains(Kind.NUMBER) || kinds.contains(Kind.WHOLE);
    }

    /// Whether a value is of this type, or may be once its format's other readers have read it.
    boolean takes(JsonValue value, JsonFormat format) {
        return switch (value) {
            case JsonObject _ -> kinds.contains(Kind.OBJECT);
            case JsonArray _ -> kinds.contains(Kind.ARRAY);
            case JsonBoolean _ -> kinds.contains(Kind.BOOLEAN);
            case JsonNull _ -> nullable;
            case JsonNumber number ->
                kinds.contains(Kind.NUMBER) || kinds.contains(Kind.WHOLE) && isWhole(number.value());
            case JsonString string ->
                kinds.contains(Kind.STRING)
                        || expression && isExpression(string.value())
                        || format == JsonFormat.YAML
                                && kinds.contains(Kind.BOOLEAN)
                                && YAML_BOOLEANS.contains(string.value().toLowerCase(Locale.ROOT));
            default -> true;
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /// Whether a string is a JSONata expression, or half of one, which has a finding of its own.
    static boolean isExpression(String text) {
        return text.startsWith("{%") || text.endsWith("%}");
    }
}
