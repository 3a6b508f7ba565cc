package dev.steplint.cli.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.source.SourceFile;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLineTest {
    private static final String[] PIECES = {
        "a", "b", " ", "\"", "é", "e\u0301", "注", "文", "📦", "\t", "\u001b[31m", "\u202e", "\uD83D", "…"
    };

    /// Looks at the cells of a terminal alone: what stands in those that are underlined is what the place holds.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261122})
    void theCellsOfAPlaceHoldItsCharacters(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int pieces = random.nextInt(i % 2 == 0 ? 40 : 400); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            text.append('x');
            int from = codePoint(text, random.nextInt(text.length()));
            int to = codePoint(text, Math.min(text.length(), from + random.nextInt(30)));
            SourceFile file = new SourceFile("a", text.toString());
            SourceLine line = SourceLine.of(file, 1, from, to);
            String place = shown(text.substring(from, to));
            assertEquals(withoutMarks(place), withoutMarks(cells(line.text(), line.column(from), line.column(to))));
            assertTrue(line.column(text.length()) <= SourceLine.WIDTH);
        }
    }

    /// A place begins and ends between characters.
    private static int codePoint(CharSequence text, int offset) {
        boolean inside = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return inside ? offset - 1 : offset;
    }

    private static String shown(String source) {
        StringBuilder shown = new StringBuilder();
        source.codePoints().forEach(character -> {
            String standIn = character == '\t' ? "    " : VisibleText.standIn(character);
            shown.append(standIn.isEmpty() ? Character.toString(character) : standIn);
        });
        return shown.toString();
    }

    private static String withoutMarks(String text) {
        return text.replace("\u0301", "");
    }

    private static String cells(String text, int from, int to) {
        StringBuilder within = new StringBuilder();
        int cell = 0;
        for (int character : text.codePoints().toArray()) {
            if (cell >= from && cell < to) {
                within.appendCodePoint(character);
            }
            cell += CharWidth.of(character, 0);
        }
        return within.toString();
    }
}
