package dev.steplint.json;

import dev.steplint.source.SourceFile;
import java.util.stream.Collectors;

/// Values in a form that tests can compare and people can read.
final class Trees {

    private Trees() {}

    static JsonDocument read(String text, JsonFormat format) {
        return JsonReader.read(new SourceFile("test", text), format);
    }

    /// JSON without blanks; a placeholder stands in `< >`, a place without a value is `?`.
    static String compact(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                object.members().stream()
                        .map(m -> quoted(m.key()) + ':' + compact(m.value()))
                        .collect(Collectors.joining(",", "{", "}"));
            case JsonArray array ->
                array.elements().stream().map(Trees::compact).collect(Collectors.joining(",", "[", "]"));
            case JsonString string -> quoted(string.value());
            case JsonNumber number -> number.value().toString();
            case JsonBoolean bool -> Boolean.toString(bool.value());
            case JsonNull _ -> "null";
            case JsonPlaceholder placeholder ->
                '<'
                        + placeholder.text().replace("\n", "\\n")
                        + placeholder
                                .tagged()
                                .map(tagged -> " = " + compact(tagged.value()))
                                .orElse("")
                        + '>';
            case JsonError _ -> "?";
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int c : text.codePoints().toArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F || c == 0xA0 || c >= 0xD800 && c < 0xE000) {
                        quoted.append("\\u%04x".formatted(c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
