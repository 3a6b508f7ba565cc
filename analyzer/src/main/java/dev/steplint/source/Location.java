package dev.steplint.source;

/// A range of characters in a particular file.
public record Location(SourceFile file, Span span) implements Comparable<Location> {

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
