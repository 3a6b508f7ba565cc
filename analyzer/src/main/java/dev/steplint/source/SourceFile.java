package dev.steplint.source;

/// One text that somebody edits, with the name by which they know it.
public final class SourceFile {

    private final String name;
    private final String text;
    private final LineIndex lines;

    /// @param name the path as given or found, with forward slashes, or `<stdin>`
    /// @param text the decoded text without a byte order mark
    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.lines = LineIndex.of(text);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public LineIndex lines() {
        return lines;
    }

    public Position position(int offset) {
        return lines.position(offset);
    }

    /// The text of one line without its line ending.
    ///
    /// @param line the line, from 1
    public String line(int line) {
        int start = lines.startOf(line);
        int end = lines.endOf(line);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    @Override
    public String toString() {
        return name;
    }
}
