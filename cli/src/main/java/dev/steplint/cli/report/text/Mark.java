package dev.steplint.cli.report.text;

import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;

/// A place to underline.
///
/// @param label what it is; may be empty
record Mark(SourceFile file, Span span, boolean primary, String label) {

    /// A longer mark shows its first and its last line only.
    private static final int MOST_LINES = 4;

    Mark {
        int length = file.text().length();
        span = new Span(Math.min(span.start(), length), Math.min(span.end(), length));
    }

    /// The part of a mark that is on one line.
    ///
    /// @param from the offset of its first character
    /// @param to the offset after its last character; `from` for a place between two characters
    /// @param label on the last line of the mark; else empty
    record Piece(int line, int from, int to, boolean primary, String label) {}

    int firstLine() {
        return file.position(span.start()).line();
    }

    int lastLine() {
        // A mark that ends with a line break does not reach into the next line.
        int end = span.length() == 0 ? span.end() : span.end() - 1;
        return Math.max(firstLine(), file.position(end).line());
    }

    List<Piece> pieces() {
        int first = firstLine();
        int last = lastLine();
        List<Piece> pieces = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            if (line == first || line == last || last - first < MOST_LINES) {
                pieces.add(piece(line, line == first, line == last));
            }
        }
        return pieces;
    }

    private Piece piece(int line, boolean first, boolean last) {
        int end = SourceLine.endOf(file, line);
        int from = first ? span.start() : SourceLine.indentOf(file, line);
        int to = last ? Math.min(span.end(), end) : end;
        return new Piece(line, from, Math.max(from, to), primary, last ? label : "");
    }
}
