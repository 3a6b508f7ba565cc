package dev.steplint.cli.report.text;

import dev.steplint.source.SourceFile;

/// A line of a file as a terminal shows it, and where in it each character stands.
///
/// A line that is too long is cut to the part that matters: a minified definition is one line of any length.
final class SourceLine {

    /// The most cells a line takes.
    static final int WIDTH = 120;

    /// The cells before a focus that is itself too long.
    private static final int LEAD = 10;

    private static final String TAB = "    ";
    private static final String CUT = "…";

    private final String text;
    private final int start;
    private final int[] columns;
    private final boolean cutAfter;

    private SourceLine(String text, int start, int[] columns, boolean cutAfter) {
        this.text = text;
        this.start = start;
        this.columns = columns;
        this.cutAfter = cutAfter;
    }

    /// @param from the offset where the part of the line begins that must be seen
    /// @param to the offset where it ends
    static SourceLine of(SourceFile file, int line, int from, int to) {
        int start = file.lines().startOf(line);
        int end = endOf(file, line);
        if (isShort(file, line)) {
            return show(file.text(), start, end, false, false);
        }
        Reach reach = reach(file.text(), start, end, Math.min(from, end), Math.min(to, end));
        return show(file.text(), reach.from, reach.to, reach.from > start, reach.to < end);
    }

    /// The part of a long line to show.
    private record Reach(int from, int to) {}

    private static Reach reach(String text, int start, int end, int from, int to) {
        int room = WIDTH - 2 * CUT.length();
        int focus = room - forward(text, from, to, room).left;
        int lead = focus > room - 2 * LEAD ? LEAD : (room - focus) / 2;
        Walk back = backward(text, start, from, lead);
        Walk ahead = forward(text, back.offset, end, room);
        return new Reach(backward(text, start, back.offset, ahead.left).offset, ahead.offset);
    }

    /// @param left the cells that were not used up
    private record Walk(int offset, int left) {}

    private static Walk forward(String text, int from, int limit, int cells) {
        int at = from;
        int left = cells;
        while (at < limit) {
            int character = text.codePointAt(at);
            int cost = cost(character);
            if (cost > left) {
                break;
            }
            left -= cost;
            at += Character.charCount(character);
        }
        return new Walk(Math.min(at, limit), left);
    }

    private static Walk backward(String text, int limit, int from, int cells) {
        int at = from;
        int left = cells;
        while (at > limit) {
            int character = text.codePointBefore(at);
            int cost = cost(character);
            if (cost > left) {
                break;
            }
            left -= cost;
            at -= Character.charCount(character);
        }
        return new Walk(Math.max(at, limit), left);
    }

    /// At least 1, so that no heap of combining marks makes the part endless.
    private static int cost(int character) {
        String shown = shown(character);
        return shown.isEmpty() ? Math.max(1, CharWidth.of(character, 0)) : shown.length();
    }

    /// What stands for a character; empty if it stands for itself.
    private static String shown(int character) {
        return character == '\t' ? TAB : VisibleText.standIn(character);
    }

    private static SourceLine show(String text, int from, int to, boolean cutBefore, boolean cutAfter) {
        StringBuilder shown = new StringBuilder(cutBefore ? CUT : "");
        int[] columns = new int[to - from + 1];
        int column = shown.length();
        int previous = 0;
        int at = from;
        while (at < to) {
            int character = text.codePointAt(at);
            String standIn = shown(character);
            for (int i = 0; i < Character.charCount(character) && at < to; i++) {
                columns[at++ - from] = column;
            }
            if (standIn.isEmpty()) {
                shown.appendCodePoint(character);
                column += CharWidth.of(character, previous);
            } else {
                shown.append(standIn);
                column += standIn.length();
            }
            previous = character;
        }
        columns[to - from] = column;
        return new SourceLine(shown.append(cutAfter ? CUT : "").toString(), from, columns, cutAfter);
    }

    /// Whether the line is shown whole.
    static boolean isShort(SourceFile file, int line) {
        int start = file.lines().startOf(line);
        int end = endOf(file, line);
        return end - start <= WIDTH && forward(file.text(), start, end, WIDTH).offset == end;
    }

    /// The offset after the last character of a line that is neither its ending nor white space.
    static int endOf(SourceFile file, int line) {
        int end = file.lines().endOf(line);
        while (end > file.lines().startOf(line) && isSpace(file.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /// The offset of the first character of a line that is no white space.
    static int indentOf(SourceFile file, int line) {
        int at = file.lines().startOf(line);
        int end = endOf(file, line);
        while (at < end && isSpace(file.text().charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    String text() {
        return text;
    }

    /// The cell, from 0, in which the character at an offset of the file begins; the nearest one that is shown.
    int column(int offset) {
        int index = Math.clamp(offset - start, 0, columns.length - 1);
        // The white space after a line is not shown, but a mark may stand in it.
        int beyond = cutAfter ? 0 : Math.max(0, offset - start - index);
        return columns[index] + Math.min(beyond, Math.max(0, WIDTH - columns[index]));
    }
}
