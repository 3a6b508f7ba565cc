package dev.steplint.source;

import java.util.Arrays;

/// Where each line of a text starts, to turn offsets into positions.
///
/// Lines end at LF, CR LF or a lone CR, as editors and both JSON and YAML count them.
public final class LineIndex {

    private final int[] starts;
    private final int length;

    private LineIndex(int[] starts, int length) {
        this.starts = starts;
        this.length = length;
    }

    public static LineIndex of(String text) {
        int[] starts = new int[Math.max(16, text.length() / 32)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new LineIndex(Arrays.copyOf(starts, count), text.length());
    }

    public int lineCount() {
        return starts.length;
    }

    /// The position of an offset; an offset after the end is taken as the end.
    public Position position(int offset) {
        int within = Math.min(offset, length);
        int found = Arrays.binarySearch(starts, within);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, within - starts[line] + 1);
    }

    /// The offset at which a line starts.
    ///
    /// @param line the line, from 1 to [#lineCount()]
    public int startOf(int line) {
        return starts[line - 1];
    }

    /// The offset after the last character of a line, its line ending included.
    public int endOf(int line) {
        return line == starts.length ? length : starts[line];
    }
}
