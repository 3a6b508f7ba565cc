package dev.steplint.source;

/// A half-open range of character offsets in one source file.
///
/// Offsets count UTF-16 code units of the decoded text (a byte order mark is not part of it), from 0.
///
/// @param start the offset of the first character, 0 or more
/// @param end the offset after the last character, `start` or more
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span %d..%d".formatted(start, end));
        }
    }

    /// The empty range at `offset`.
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    public int length() {
        return end - start;
    }

    /// Whether `other` lies completely inside this range.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// The smallest range that holds both.
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
