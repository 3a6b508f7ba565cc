package dev.steplint.rules.data;

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
import java.nio.charset.StandardCharsets;

/// The least number of bytes of a value in compact JSON: what is written out counts, what is computed does not.
final class LiteralSize {
    private LiteralSize() {}

    /// The value of a member, whose key may say that it is computed.
    static long of(JsonMember member, QueryLanguage language) {
        boolean computed = language == QueryLanguage.JSONPATH && member.key().endsWith(".$");
        return computed ? 0 : of(member.value(), language);
    }

    private static long of(JsonValue value, QueryLanguage language) {
        return switch (value) {
            case JsonObject object
            when !object.isTemplateFunction() -> {
                long size = 2L + Math.max(0, object.members().size() - 1);
                for (JsonMember member : object.members()) {
                    size += quoted(member.name()) + 1 + of(member, language);
                }
                yield size;
            }
            case JsonArray array -> {
                long size = 2L + Math.max(0, array.elements().size() - 1);
                for (JsonValue element : array.elements()) {
                    size += of(element, language);
                }
                yield size;
            }
            case JsonString text
            when language == QueryLanguage.JSONATA && text.value().startsWith("{%") -> 0;
            case JsonString text -> quoted(text);
            case JsonNumber number -> Math.min(number.text().length(), 1);
            case JsonBoolean _, JsonNull _ -> 4;
            case JsonObject _, JsonPlaceholder _, JsonError _ -> 0;
        };
    }

    private static long quoted(JsonString text) {
        return text.hasPlaceholder() ? 2 : 2L + text.value().getBytes(StandardCharsets.UTF_8).length;
    }
}
