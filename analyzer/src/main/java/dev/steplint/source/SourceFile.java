package dev.steplint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One text that somebody edits, with the name by which they know it.
public final class SourceFile {

    private final String name;
    private final String text;
    private final LineIndex lines;
    private final List<Part> parts;

    /// @param name the path as given or found, with forward slashes, or `<stdin>`
    /// @param text the decoded text without a byte order mark
    public SourceFile(String name, String text) {
        this(name, text, List.of());
    }

    private SourceFile(String name, String text, List<Part> parts) {
        this.name = name;
        this.text = text;
        this.lines = LineIndex.of(text);
        this.parts = List.copyOf(parts);
    }

    /// A file that stands in a text of several.
    ///
    /// @param start the offset of its first character there
    public record Part(SourceFile file, int start) {

        /// The characters of the file in the text of several, with the line ending behind them.
        public Span span() {
            return new Span(start, start + file.text.length() + 1);
        }
    }

    /// Texts that include each other, one after the other, so that values of all of them can stand in one tree. Every
    /// [Location] in it is one in the file that holds it.
    ///
    /// @param name of the text that includes the others
    public static SourceFile joined(String name, List<SourceFile> files) {
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        for (SourceFile file : files) {
            parts.add(new Part(file, text.length()));
            text.append(file.text).append('\n');
        }
        return new SourceFile(name, text.toString(), parts);
    }

    /// Whether this is a text of several files.
    public boolean isJoined() {
        return !parts.isEmpty();
    }

    /// The file of this text that holds an offset; empty if this is one file.
    public Optional<Part> partAt(int offset) {
        return parts.stream().filter(part -> offset < part.span().end()).findFirst();
    }

    /// Where a file stands in this text: at its start, if it is this very file.
    public Optional<Part> partOf(SourceFile file) {
        return file == this
                ? Optional.of(new Part(this, 0))
                : parts.stream().filter(part -> part.file == file).findFirst();
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
