package dev.steplint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LineIndexTest {

    private static void assertPosition(int line, int column, LineIndex index, int offset) {
        assertEquals(new Position(line, column), index.position(offset));
    }

    @Test
    void countsLinesAndColumnsFromOne() {
        LineIndex index = LineIndex.of("ab\n\ncd");
        assertEquals(3, index.lineCount());
        assertPosition(1, 1, index, 0);
        assertPosition(1, 3, index, 2);
        assertPosition(2, 1, index, 3);
        assertPosition(3, 1, index, 4);
        assertPosition(3, 3, index, 6);
        assertPosition(3, 3, index, 99);
    }

    @Test
    void anEmptyTextHasOneLine() {
        LineIndex index = LineIndex.of("");
        assertEquals(1, index.lineCount());
        assertPosition(1, 1, index, 0);
        assertEquals(0, index.startOf(1));
        assertEquals(0, index.endOf(1));
    }

    @Test
    void knowsEveryLineEnding() {
        LineIndex index = LineIndex.of("a\r\nb\rc\nd\r\r\n");
        assertEquals(6, index.lineCount());
        assertPosition(1, 3, index, 2);
        assertPosition(2, 1, index, 3);
        assertPosition(3, 1, index, 5);
        assertPosition(4, 1, index, 7);
        assertPosition(5, 1, index, 9);
        assertPosition(6, 1, index, 11);
        assertEquals(9, index.startOf(5));
        assertEquals(11, index.endOf(5));
    }

    @Test
    void otherSeparatorsEndNoLine() {
        assertEquals(1, LineIndex.of("a\u0085b\u2028c\u2029d\u000Be\ff").lineCount());
    }

    @Test
    void columnsCountCodeUnits() {
        assertPosition(1, 4, LineIndex.of("\uD83D\uDE00x"), 3);
    }

    @Test
    void linesAreCutAtTheirEndings() {
        SourceFile file = new SourceFile("f", "one\r\ntwo\n\nfour");
        assertEquals("one", file.line(1));
        assertEquals("two", file.line(2));
        assertEquals("", file.line(3));
        assertEquals("four", file.line(4));
        assertEquals("two", file.text(new Span(5, 8)));
    }

    @Test
    void agreesWithCounting() {
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append("ab\r\n".charAt(random.nextInt(4)));
            }
            LineIndex index = LineIndex.of(text.toString());
            int line = 1;
            int column = 1;
            for (int i = 0; i <= text.length(); i++) {
                assertEquals(new Position(line, column), index.position(i), "seed " + seed);
                column++;
                boolean within = i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
                if (i < text.length() && "\r\n".indexOf(text.charAt(i)) >= 0 && !within) {
                    line++;
                    column = 1;
                }
            }
            assertEquals(line, index.lineCount(), "seed " + seed);
        }
    }
}
