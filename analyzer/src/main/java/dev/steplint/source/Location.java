package dev.steplint.source;

import dev.steplint.source.SourceFile.Part;
import java.util.Optional;

/// A range of characters in a particular file that somebody edits.
///
/// Given a text of several files it is a place in the one where it starts, up to the end of its first line if it goes
/// beyond that file: a key with a value that stands elsewhere.
public record Location(SourceFile file, Span span) implements Comparable<Location> {

    public Location {
        Optional<Part> part = file.isJoined() ? file.partAt(span.start()) : Optional.empty();
        if (part.isPresent()) {
            file = part.get().file();
            int start = span.start() - part.get().start();
            int end = span.end() - part.get().start();
            span = new Span(start, end <= file.text().length() ? end : endOfLine(file, start));
        }
    }

    private static int endOfLine(SourceFile file, int start) {
        int line = file.position(start).line();
        return Math.max(start, file.lines().startOf(line) + file.line(line).length());
    }

    public Position start() {
        return file.position(span.start());
    }

    public Position end() {
        return file.position(span.end());
    }

    @Override
    public int compareTo(Location other) {
        int byFile = file.name().compareTo(other.file.name());
        return byFile != 0 ? byFile : span.compareTo(other.span);
    }
}
