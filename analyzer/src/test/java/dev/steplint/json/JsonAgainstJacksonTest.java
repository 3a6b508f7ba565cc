package dev.steplint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.steplint.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Random JSON texts give the tree that Jackson reads, and every place in it is where the value is written.
class JsonAgainstJacksonTest {

    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static JsonNode jackson(String text) {
        try {
            return JACKSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void treesAndPlacesAgree() {
        RandomTexts.seeds(2_000).forEach(seed -> {
            String text = new RandomTexts(seed).json();
            JsonDocument document = Trees.read(text, JsonFormat.JSON);
            String description = "seed %d: %s".formatted(seed, text);
            assertEquals(List.of(), document.faults(), description);
            assertSame(jackson(text), document.root(), text, description);
        });
    }

    private static void assertSame(JsonNode expected, JsonValue value, String text, String description) {
        String written = text.substring(value.span().start(), value.span().end());
        assertEquals(expected, jackson(written), description);
        switch (value) {
            case JsonObject object -> {
                assertEquals(expected.size(), object.members().size(), description);
                for (JsonMember member : object.members()) {
                    assertTrue(expected.has(member.key()), description);
                    assertEquals(member, object.find(member.key()).orElseThrow(), description);
                    assertString(member.name(), text, description);
                    assertSame(expected.get(member.key()), member.value(), text, description);
                }
            }
            case JsonArray array -> {
                assertEquals(expected.size(), array.elements().size(), description);
                for (int i = 0; i < array.elements().size(); i++) {
                    assertSame(expected.get(i), array.elements().get(i), text, description);
                }
            }
            case JsonString string -> {
                assertEquals(expected.textValue(), string.value(), description);
                assertString(string, text, description);
            }
            case JsonNumber number -> {
                assertEquals(0, number.value().compareTo(expected.decimalValue()), description);
                assertEquals(written, number.text(), description);
            }
            case JsonBoolean bool -> assertEquals(expected.booleanValue(), bool.value(), description);
            case JsonNull _ -> assertTrue(expected.isNull(), description);
            case JsonPlaceholder _, JsonError _ -> throw new AssertionError(description);
        }
    }

    /// Each character of a value is what Jackson reads at its place, and the places follow each other.
    private static void assertString(JsonString string, String text, String description) {
        assertEquals(string.span().start() + 1, string.offsetAt(0), description);
        for (int i = 0; i < string.value().length(); i++) {
            Span span = string.spanOf(i, i + 1);
            String written = text.substring(span.start(), span.end());
            String character = string.value().substring(i, i + 1);
            // Jackson reads no half of a pair.
            if (!Character.isSurrogate(character.charAt(0))) {
                assertEquals(character, jackson('"' + written + '"').textValue(), description);
            } else if (written.length() > 1) {
                assertEquals(character.charAt(0), Integer.parseInt(written.substring(2), 16), description);
            } else {
                assertEquals(character, written, description);
            }
            assertEquals(span.end(), string.offsetAt(i + 1), description);
        }
        assertEquals(string.span().end() - 1, string.offsetAt(string.value().length()), description);
    }
}
