package dev.steplint.rules.robustness;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.regex.Pattern;

/// Writes a tree as people write YAML: one field a line, quotes only where they are needed.
final class BlockYaml {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z$][A-Za-z0-9_$.() -]*[A-Za-z0-9)]|[A-Za-z]");
    private static final Pattern OTHER_KIND =
            Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|\\.?inf|\\.?nan", Pattern.CASE_INSENSITIVE);

    private final StringBuilder out = new StringBuilder();

    private BlockYaml() {}

    static String of(JsonValue root) {
        BlockYaml yaml = new BlockYaml();
        yaml.write(root, "");
        return yaml.out.toString().stripLeading() + "\n";
    }

    private void write(JsonValue value, String indent) {
        switch (value) {
            case JsonObject object
            when !object.isEmpty() ->
                object.members().forEach(member -> {
                    out.append('\n').append(indent).append(scalar(member.key())).append(':');
                    write(member.value(), indent + "  ");
                });
            case JsonArray array
            when !array.elements().isEmpty() ->
                array.elements().forEach(element -> {
                    out.append('\n').append(indent).append('-');
                    write(element, indent + "  ");
                });
            case JsonObject _ -> out.append(" {}");
            case JsonArray _ -> out.append(" []");
            case JsonString string -> out.append(' ').append(scalar(string.value()));
            case JsonNumber number -> out.append(' ').append(number.text());
            case JsonBoolean flag -> out.append(' ').append(flag.value());
            case JsonNull _ -> out.append(" null");
            case JsonPlaceholder placeholder -> out.append(' ').append(quoted(placeholder.text()));
            case JsonError _ -> out.append(" ~");
        }
    }

    private static String scalar(String text) {
        return PLAIN.matcher(text).matches() && !OTHER_KIND.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each < ' ' || each == '\u007F' || each >= '\uD800') {
                quoted.append("\\u%04x".formatted((int) each));
            } else {
                quoted.append(each);
            }
        }
        return quoted.append('"').toString();
    }
}
