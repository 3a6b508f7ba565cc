package dev.steplint.source;

/// A place in a text as editors count it.
///
/// @param line the line, from 1
/// @param column the UTF-16 code unit within the line, from 1
public record Position(int line, int column) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
