package dev.steplint.cli.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharWidthTest {
    /// Written with escapes, so that a reader sees every part of a sequence.
    @ParameterizedTest
    @CsvSource({
        "a, 1",
        "ä, 1",
        "注文, 4",
        "かな, 4",
        "한글, 4",
        "\\u1112\\u1161\\u11AB, 2",
        "ＡＢ, 4",
        "ｱｲ, 2",
        "e\\u0301, 1",
        "\\u0939\\u093F, 2",
        "\\u0E01\\u0E34, 1",
        "📦, 2",
        "⚠, 1",
        "⚠\\uFE0F, 2",
        "📦\\uFE0F, 2",
        "1\\uFE0F\\u20E3, 1",
        "👍🏽, 2",
        "👩\\u200D👩\\u200D👧, 2",
        "🇩🇪, 2",
        "𠀋, 2",
        "…, 1",
    })
    void cellsOfATerminal(String source, int cells) {
        assertEquals(cells, cells(decode(source)));
    }

    private static String decode(String source) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            if (source.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(source.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(source.charAt(i));
            }
        }
        return text.toString();
    }

    private static int cells(String text) {
        int cells = 0;
        int previous = 0;
        for (int character : text.codePoints().toArray()) {
            cells += CharWidth.of(character, previous);
            previous = character;
        }
        return cells;
    }
}
