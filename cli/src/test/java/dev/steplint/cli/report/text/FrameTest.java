package dev.steplint.cli.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The places to mark are written into the text: `«primary»` and `‹related›`.
class FrameTest {
    private static String draw(String marked, String... labels) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        List<int[]> spans = new ArrayList<>();
        for (char c : marked.toCharArray()) {
            switch (c) {
                case '«', '‹' -> starts.add(text.length());
                case '»', '›' -> spans.add(new int[] {starts.removeLast(), text.length(), c == '»' ? 1 : 0});
                default -> text.append(c);
            }
        }
        SourceFile file = new SourceFile("a", text.toString());
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            int[] span = spans.get(i);
            Mark mark = new Mark(file, new Span(span[0], span[1]), span[2] == 1, i < labels.length ? labels[i] : "");
            marks.add(mark.primary() ? 0 : marks.size(), mark);
        }
        StringBuilder out = new StringBuilder();
        Paint plain = new Paint(false);
        for (Frame frame : Frame.of(marks)) {
            out.append("--\n");
            frame.print(new Gutter(out, plain, frame.lastLine()), new Underlines(plain, Paint.Tone.ERROR));
        }
        return out.toString();
    }

    @Test
    void severalPlacesOnALine() {
        assertEquals("""
                --
                1 | one two three four
                  | --- ^^^ ----- ---- d
                  | |   |   |
                  | |   |   c
                  | |   b
                  | a
                """, draw("‹one› «two» ‹three› ‹four›", "a", "b", "c", "d"));
    }

    @Test
    void aPlaceInsideAnother() {
        assertEquals("""
                --
                1 | one two three
                  | ----^^^------
                  | |
                  | whole
                """, draw("‹one «two» three›", "", "whole"));
    }

    @Test
    void theSamePlaceTwice() {
        assertEquals("""
                --
                1 | one two
                  |     ^^^
                  |     |
                  |     here
                """, draw("one ‹«two»›", "", "here"));
    }

    @Test
    void placesOfNoLength() {
        assertEquals("""
                --
                1 | one
                  | ^
                """, draw("«»one"));
        assertEquals("""
                --
                1 | one
                  |    ^
                """, draw("one«»\n"));
        assertEquals("""
                --
                1 |
                  | ^
                """, draw("«»"));
    }

    @Test
    void theLineBreakItself() {
        assertEquals("""
                --
                1 | one
                  |    ^
                """, draw("one«\n»two"));
        assertEquals("""
                --
                1 | one
                  |    ^
                """, draw("one«\r\n»two"));
        assertEquals("""
                --
                1 | one
                  |      ^
                """, draw("one  «  »\ntwo"));
    }

    @Test
    void aPlaceOfAFewLines() {
        assertEquals("""
                --
                1 | a: {
                  |    ^
                2 |     b
                  |     ^
                3 | }, c
                  | ^ an object
                """, draw("a: «{\n    b\n}», c", "an object"));
    }

    @Test
    void aPlaceOfManyLinesShowsItsEnds() {
        assertEquals("""
                --
                1 | a: {
                  |    ^
                ...
                8 | }, c
                  | ^
                """, draw("a: «{\n2\n3\n4\n5\n6\n7\n}», c"));
    }

    @Test
    void nearLinesAreOneFrame() {
        assertEquals("""
                --
                1 | one
                  | ^^^
                2 | two
                3 | three
                4 | four
                  | ---- near
                ...
                9 | nine
                  | ---- near that
                """, draw("«one»\ntwo\nthree\n‹four›\n5\n6\n7\n8\n‹nine›", "", "near", "near that"));
    }

    @Test
    void farLinesAreFramesOfTheirOwn() {
        assertEquals("""
                --
                1 | one
                  | ^^^
                --
                9 | nine
                  | ---- far
                """, draw("«one»\n2\n3\n4\n5\n6\n7\n8\n‹nine›", "", "far"));
    }

    @Test
    void linesEndAsEditorsSay() {
        assertEquals("""
                --
                3 | c
                  | ^
                """, draw("a\rb\r\n«c»\nd"));
    }

    @Test
    void aLineIsCutAroundItsPlace() {
        String far = "0123456789".repeat(30);
        String before = far.substring(far.length() - 57);
        String after = far.substring(0, 57);
        assertEquals(
                "--\n1 | …" + before + "here" + after + "…\n  | " + " ".repeat(58) + "^^^^\n",
                draw(far + "«here»" + far));
    }

    @Test
    void theStartOfALongLineIsNotCut() {
        String far = "0123456789".repeat(30);
        String line = "here " + far;
        assertEquals("--\n1 | " + line.substring(0, 118) + "…\n  | ^^^^\n", draw("«here» " + far));
    }

    @Test
    void theEndOfALongLineIsNotCut() {
        String line = "0123456789".repeat(30) + " here";
        assertEquals(
                "--\n1 | …" + line.substring(line.length() - 118) + "\n  | " + " ".repeat(115) + "^^^^\n",
                draw("0123456789".repeat(30) + " «here»"));
    }

    @Test
    void aPlaceThatIsTooLongShowsItsStart() {
        String place = "0123456789".repeat(30);
        assertEquals(
                "--\n1 | …cdefghijkl" + place.substring(0, 108) + "…\n  | " + " ".repeat(11) + "^".repeat(108) + "\n",
                draw("abcdefghijklmnopqrstuvwxyz".repeat(9) + "abcdefghijkl«" + place + "»"));
    }
}
