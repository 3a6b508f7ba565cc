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

/// Writes a tree as people write HCL: one field a line, no quotes around names, no commas between fields.
final class BlockHcl {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final StringBuilder out = new StringBuilder();

    private BlockHcl() {}

    static String of(JsonValue root) {
        BlockHcl hcl = new BlockHcl();
        hcl.write(root, "  ");
        return hcl.out.toString();
    }

    private void write(JsonValue value, String indent) {
        switch (value) {
            case JsonObject object -> {
                out.append("{\n");
                object.members().forEach(member -> {
                    boolean plain = NAME.matcher(member.key()).matches()
                            && !member.key().equals("for");
                    out.append(indent).append("  ").append(plain ? member.key() : quoted(member.key()));
                    out.append(" = ");
                    write(member.value(), indent + "  ");
                    out.append('\n');
                });
                out.append(indent).append('}');
            }
            case JsonArray array -> {
                String separator = "[";
                for (JsonValue element : array.elements()) {
                    out.append(separator);
                    write(element, indent + "  ");
                    separator = ", ";
                }
                out.append(array.isEmpty() ? "[]" : "]");
            }
            case JsonString string -> out.append(quoted(string.value()));
            case JsonNumber number -> out.append(number.text());
            case JsonBoolean flag -> out.append(flag.value());
            case JsonNull _ -> out.append("null");
            case JsonPlaceholder placeholder -> out.append(quoted(placeholder.text()));
            case JsonError _ -> out.append("[]");
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each < ' ' || each == '\u007F') {
                quoted.append("\\u%04x".formatted((int) each));
            } else {
                quoted.append(each);
            }
        }
        return quoted.append('"').toString().replace("${", "$${").replace("%{", "%%{");
    }
}
