package dev.steplint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever a text holds, a reader gives a tree and faults with places inside the text, and always the same.
class RobustnessTest {

    @ParameterizedTest
    @EnumSource
    void mutations(JsonFormat format) {
        RandomTexts.seeds(1_000).forEach(seed -> {
            RandomTexts texts = new RandomTexts(seed);
            String text = texts.mutated(format == JsonFormat.JSON ? texts.json() : texts.yaml());
            check(text, format, seed);
            assertEquals(FaultFixtures.render(text, format), FaultFixtures.render(text, format), text);
        });
    }

    @ParameterizedTest
    @EnumSource
    void noise(JsonFormat format) {
        RandomTexts.seeds(5_000).forEach(seed -> check(new RandomTexts(seed).noise(), format, seed));
    }

    @ParameterizedTest
    @EnumSource
    void prefixes(JsonFormat format) {
        RandomTexts.seeds(50).forEach(seed -> {
            String text = new RandomTexts(seed).jsonObject();
            // Of a long text, some of its prefixes are enough.
            int step = 1 + text.length() / 200;
            for (int length = 0; length < text.length(); length += step) {
                String prefix = text.substring(0, length);
                JsonDocument document = check(prefix, format, seed);
                assertFalse(document.faults().isEmpty(), () -> "no fault: " + prefix);
            }
        });
    }

    private static JsonDocument check(String text, JsonFormat format, int seed) {
        return check(text, format, "seed %d: %s".formatted(seed, text));
    }

    static JsonDocument check(String text, JsonFormat format, String description) {
        try {
            JsonDocument document = Trees.read(text, format);
            checkPlaces(document, new Span(0, text.length()), description);
            return document;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(description, e);
        }
    }

    private static void checkPlaces(JsonDocument document, Span all, String description) {
        for (JsonFault fault : document.faults()) {
            assertTrue(all.contains(fault.span()), description);
            assertTrue(fault.related().map(all::contains).orElse(true), description);
            assertTrue(fault.message().indexOf('\n') < 0, description);
        }
        assertInside(document.root(), all, description);
        assertTrue(hasNoError(document.root()) || !document.faults().isEmpty(), description);
    }

    private static void assertInside(JsonValue value, Span all, String description) {
        assertTrue(all.contains(value.span()), description);
        switch (value) {
            case JsonObject object ->
                object.members().forEach(member -> {
                    assertInside(member.name(), all, description);
                    assertInside(member.value(), all, description);
                });
            case JsonArray array -> array.elements().forEach(element -> assertInside(element, all, description));
            case JsonString string -> {
                int end = string.offsetAt(0);
                for (int i = 0; i <= string.value().length(); i++) {
                    assertTrue(string.offsetAt(i) >= 0 && string.offsetAt(i) <= all.end(), description);
                    end = Math.max(end, string.offsetAt(i));
                }
                assertEquals(end, string.offsetAt(string.value().length()), description);
            }
            case JsonPlaceholder placeholder ->
                placeholder.tagged().ifPresent(tagged -> assertInside(tagged.value(), all, description));
            case JsonNumber _, JsonBoolean _, JsonNull _, JsonError _ -> {}
        }
    }

    private static boolean hasNoError(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object.members().stream().allMatch(member -> hasNoError(member.value()));
            case JsonArray array -> array.elements().stream().allMatch(RobustnessTest::hasNoError);
            case JsonError _ -> false;
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _, JsonPlaceholder _ -> true;
        };
    }
}
