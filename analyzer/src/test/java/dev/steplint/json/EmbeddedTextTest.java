package dev.steplint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// A random JSON text, embedded in a string in each notation, gives the tree that it gives by itself, and every place in
/// it is where the author wrote the characters.
class EmbeddedTextTest {

    private static final int TEXTS = 600;
    private static final JsonMapper JACKSON = new JsonMapper();

    private static String jackson(String written) {
        try {
            return JACKSON.readValue('"' + written + '"', String.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(written, e);
        }
    }

    /// Writes a text as a string of JSON, with more escapes than are needed.
    private static String asJsonString(String text, SplittableRandom random) {
        StringBuilder written = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            boolean must = c == '"' || c == '\\' || c < ' ';
            if (must && random.nextBoolean() && "\"\\".indexOf(c) >= 0) {
                written.append('\\').append(c);
            } else if (must || random.nextInt(12) == 0) {
                written.append("\\u%04x".formatted((int) c));
            } else {
                written.append(c);
            }
        }
        return written.append('"').toString();
    }

    @Test
    void jsonInJson() {
        RandomTexts.seeds(TEXTS).forEach(seed -> {
            String inner = new RandomTexts(seed).jsonObject();
            String outer = "{ \"a\": 1, \"b\": %s }".formatted(asJsonString(inner, new SplittableRandom(seed)));
            check(inner, outer, JsonFormat.JSON, EmbeddedTextTest::jackson);
        });
    }

    @Test
    void jsonInAQuotedStringOfYaml() {
        RandomTexts.seeds(TEXTS).forEach(seed -> {
            String inner = oneLine(new RandomTexts(seed).jsonObject());
            check(
                    inner,
                    "a: 1\nb: '%s'\nc: 2\n".formatted(inner.replace("'", "''")),
                    JsonFormat.YAML,
                    written -> written.replace("''", "'"));
        });
    }

    @Test
    void jsonInABlockOfYaml() {
        RandomTexts.seeds(TEXTS).forEach(seed -> {
            String inner = new RandomTexts(seed)
                    .jsonObject()
                    .replace("\r\n", "\n")
                    .replace('\r', '\n')
                    .strip();
            check(
                    inner,
                    "a:\n  b: |-\n    %s\n  c: 2\n".formatted(inner.replace("\n", "\n    ")),
                    JsonFormat.YAML,
                    written -> written.replace("\n    ", "\n"));
        });
    }

    /// Blanks of YAML's quotes fold, which is not what is tested here.
    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ').replace('\t', ' ').strip();
    }

    /// Pieces of a text in several places, some of them replaced, as `Fn::Join` puts them together.
    @Test
    void pieces() {
        RandomTexts.seeds(TEXTS).forEach(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            String inner = new RandomTexts(seed).jsonObject();
            StringBuilder text = new StringBuilder("<");
            int[] places = new int[inner.length()];
            for (int i = 0; i < inner.length(); i++) {
                if (random.nextInt(9) == 0) {
                    text.append("--".repeat(random.nextInt(3)));
                }
                places[i] = text.length();
                text.append(inner.charAt(i));
            }
            SourceFile file = new SourceFile("outer", text.toString());
            EmbeddedText.Builder builder = EmbeddedText.builder(file, 0);
            for (int i = 0; i < inner.length(); i++) {
                builder.verbatim(places[i], places[i] + 1);
            }
            EmbeddedText embedded = builder.build();
            assertEquals(inner, embedded.text());
            assertSame(
                    Trees.read(inner, JsonFormat.JSON).root(),
                    embedded.read(JsonFormat.JSON).root(),
                    inner,
                    span -> new Span(places[span.start()], places[span.end() - 1] + 1));
        });
    }

    /// What replaces a placeholder stands where the placeholder is written.
    @Test
    void replacements() {
        String text = "{ \"Seconds\": ${Wait}, \"Next\": \"${Next} step\" }";
        SourceFile file = new SourceFile("outer", text);
        EmbeddedText.Builder builder = EmbeddedText.builder(file, 0);
        Span wait = new Span(text.indexOf("${Wait}"), text.indexOf(", "));
        Span next = new Span(text.indexOf("${Next}"), text.indexOf(" step"));
        builder.verbatim(0, wait.start()).replacement(wait, "30");
        builder.verbatim(wait.end(), next.start()).replacement(next, "Charge \\\"card\\\"");
        JsonDocument document =
                builder.verbatim(next.end(), text.length()).build().read(JsonFormat.JSON);
        assertEquals(List.of(), document.faults());
        JsonObject root = document.root().asObject().orElseThrow();
        assertEquals(wait, root.value("Seconds").orElseThrow().span());
        JsonString string = root.value("Next").flatMap(JsonValue::asString).orElseThrow();
        assertEquals("Charge \"card\" step", string.value());
        assertEquals(next, string.spanOf(0, 6));
        assertEquals(new Span(next.end(), next.end() + 5), string.spanOf(13, 18));
    }

    /// A fault is the author's, unless a placeholder beside it may hide what is missing.
    @Test
    void faultsBesidePlaceholders() {
        assertEquals(List.of(JsonFault.Kind.SYNTAX), faults("{ \"a\": 1, }"));
        assertEquals(List.of(JsonFault.Kind.SYNTAX), faults("{ \"a\": \"${X}\" \"b\": 2 }"));
        assertEquals(
                List.of(JsonFault.Kind.TEMPLATE),
                faults("{ \"a\": 1 \"b\"${X} 2 }").subList(0, 1));
    }

    private static List<JsonFault.Kind> faults(String text) {
        SourceFile file = new SourceFile("outer", text);
        return EmbeddedText.of(file).read(JsonFormat.JSON).faults().stream()
                .map(JsonFault::kind)
                .toList();
    }

    private static void check(String inner, String outer, JsonFormat format, UnaryOperator<String> decode) {
        SourceFile file = new SourceFile("outer", outer);
        JsonString string = find(JsonReader.read(file, format).root());
        assertEquals(inner, string.value(), outer);
        JsonDocument embedded = EmbeddedText.of(file, string).read(JsonFormat.JSON);
        JsonDocument direct = Trees.read(inner, JsonFormat.JSON);
        assertEquals(
                direct.faults().stream().map(JsonFault::message).toList(),
                embedded.faults().stream().map(JsonFault::message).toList(),
                outer);
        assertSame(direct.root(), embedded.root(), inner, span -> {
            Span found = string.spanOf(span.start(), span.end());
            assertEquals(
                    inner.substring(span.start(), span.end()),
                    decode.apply(outer.substring(found.start(), found.end())),
                    outer);
            return found;
        });
    }

    private static JsonString find(JsonValue root) {
        JsonObject object = root.asObject().orElseThrow();
        return object.value("b")
                .or(() -> object.value("a").flatMap(JsonValue::asObject).flatMap(below -> below.value("b")))
                .flatMap(JsonValue::asString)
                .orElseThrow();
    }

    /// Where a part of the inner text stands in the outer one.
    private interface Places {
        Span of(Span inner);
    }

    private static void assertSame(JsonValue direct, JsonValue moved, String inner, Places places) {
        assertEquals(places.of(direct.span()), moved.span(), inner);
        assertEquals(direct.describe(), moved.describe());
        switch (direct) {
            case JsonObject object -> {
                List<JsonMember> members = moved.asObject().orElseThrow().members();
                assertEquals(object.members().size(), members.size());
                for (int i = 0; i < members.size(); i++) {
                    JsonMember member = object.members().get(i);
                    assertSame(member.name(), members.get(i).name(), inner, places);
                    assertSame(member.value(), members.get(i).value(), inner, places);
                }
            }
            case JsonArray array -> {
                List<JsonValue> elements = moved.asArray().orElseThrow().elements();
                assertEquals(array.elements().size(), elements.size());
                for (int i = 0; i < elements.size(); i++) {
                    assertSame(array.elements().get(i), elements.get(i), inner, places);
                }
            }
            case JsonString string -> {
                JsonString other = moved.asString().orElseThrow();
                assertEquals(string.value(), other.value());
                assertEquals(string.placeholders(), other.placeholders());
                for (int i = 0; i < string.value().length(); i++) {
                    if (!Character.isSurrogate(string.value().charAt(i))) {
                        assertEquals(places.of(string.spanOf(i, i + 1)), other.spanOf(i, i + 1), inner);
                    }
                }
            }
            case JsonNumber number ->
                assertTrue(moved instanceof JsonNumber other && number.text().equals(other.text()));
            case JsonBoolean bool -> assertTrue(moved instanceof JsonBoolean other && bool.value() == other.value());
            case JsonPlaceholder placeholder ->
                assertTrue(moved instanceof JsonPlaceholder other
                        && placeholder.text().equals(other.text()));
            case JsonNull _, JsonError _ -> {}
        }
    }
}
