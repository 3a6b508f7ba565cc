package dev.steplint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.source.Span;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Random YAML texts give the values that the YAML library constructs, and every place in them is where the character
/// is written.
class YamlAgainstEngineTest {

    private static final int TEXTS = 1_500;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    private int read;

    @Test
    void treesAndPlacesAgree() {
        RandomTexts.seeds(TEXTS).forEach(seed -> {
            String text = new RandomTexts(seed).yaml();
            check(text, "seed %d: %s".formatted(seed, text));
        });
        assertTrue(read > TEXTS / 2, () -> "too few valid texts: " + read);
    }

    @Test
    void jsonIsYaml() {
        RandomTexts.seeds(TEXTS / 4).forEach(seed -> {
            String text = new RandomTexts(seed).json();
            check(text, "seed %d: %s".formatted(seed, text));
        });
    }

    private void check(String text, String description) {
        JsonDocument document = Trees.read(text, JsonFormat.YAML);
        Object expected;
        try {
            expected = new Load(SETTINGS).loadFromString(text);
        } catch (YamlEngineException e) {
            assertFalse(document.faults().isEmpty(), description);
            return;
        }
        assertEquals(List.of(), document.faults(), description);
        assertSame(expected, document.root(), text, description);
        read++;
    }

    private static void assertSame(Object expected, JsonValue value, String text, String description) {
        switch (value) {
            case JsonObject object -> {
                Map<?, ?> map = assertInstanceOf(Map.class, expected, description);
                assertEquals(map.size(), object.members().size(), description);
                Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
                for (JsonMember member : object.members()) {
                    Map.Entry<?, ?> entry = entries.next();
                    assertEquals(String.valueOf(entry.getKey()), member.key(), description);
                    assertString(member.name(), text, description);
                    assertSame(entry.getValue(), member.value(), text, description);
                    assertTrue(object.span().contains(member.span()), description);
                }
            }
            case JsonArray array -> {
                List<?> list = assertInstanceOf(List.class, expected, description);
                assertEquals(list.size(), array.elements().size(), description);
                for (int i = 0; i < list.size(); i++) {
                    assertSame(list.get(i), array.elements().get(i), text, description);
                    assertTrue(array.span().contains(array.elements().get(i).span()), description);
                }
            }
            case JsonString string -> {
                assertEquals(expected, string.value(), description);
                assertString(string, text, description);
            }
            case JsonNumber number -> {
                assertEquals(
                        number.text(),
                        text.substring(number.span().start(), number.span().end()),
                        description);
                assertTrue(
                        expected instanceof Double decimal
                                ? decimal == number.value().doubleValue()
                                : new BigDecimal(expected.toString()).compareTo(number.value()) == 0,
                        description);
            }
            case JsonBoolean bool -> assertEquals(expected, bool.value(), description);
            case JsonNull _ -> assertEquals(null, expected, description);
            case JsonPlaceholder placeholder -> assertEquals(expected, placeholder.text(), description);
            case JsonError _ -> throw new AssertionError(description);
        }
    }

    private static void assertString(JsonString string, String text, String description) {
        String value = string.value();
        int reached = 0;
        for (int i = 0; i < value.length(); i++) {
            Span span = string.spanOf(i, i + 1);
            boolean sameEscape = i > 0 && Character.isSurrogatePair(value.charAt(i - 1), value.charAt(i));
            assertTrue(span.length() > 0, description);
            assertTrue(span.start() >= reached || sameEscape, description);
            reached = Math.max(reached, sameEscape ? span.start() : span.end());
            assertTrue(
                    stands(value, i, text.substring(span.start(), span.end())),
                    () -> "character %s in %s".formatted(span, description));
        }
        assertEquals(
                value.isEmpty()
                        ? string.offsetAt(0)
                        : string.spanOf(0, value.length()).end(),
                string.offsetAt(value.length()),
                description);
    }

    /// Whether a part of a text stands for a character of a value: as itself, as an escape, or as a line break.
    private static boolean stands(String value, int index, String written) {
        char c = value.charAt(index);
        if (written.equals(String.valueOf(c)) || written.equals("''") && c == '\'') {
            return true;
        }
        if (written.startsWith("\\")) {
            Object decoded = new Load(SETTINGS).loadFromString('"' + written + '"');
            return decoded instanceof String escape && escape.indexOf(c) >= 0;
        }
        return switch (c) {
            case '\n' -> written.equals("\r\n") || written.equals("\r");
            case ' ' -> written.isBlank() && (written.contains("\n") || written.contains("\r"));
            default -> false;
        };
    }
}
