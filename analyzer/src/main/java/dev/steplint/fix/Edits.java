package dev.steplint.fix;

import dev.steplint.rule.Edit;
import dev.steplint.source.Span;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Edits of one text that can all be made, and what they do to it.
public final class Edits {

    private final NavigableMap<Span, Edit> sorted = new TreeMap<>();

    /// Adds edits that belong together, or none of them if one cannot be made beside those that are there or beside
    /// its own.
    ///
    /// @return whether they were added
    public boolean add(Collection<Edit> edits) {
        Edits together = new Edits();
        for (Edit edit : edits) {
            if (overlaps(edit) || together.overlaps(edit)) {
                return false;
            }
            together.sorted.put(edit.span(), edit);
        }
        sorted.putAll(together.sorted);
        return true;
    }

    /// The edits that are there do not overlap, so the neighbours tell.
    private boolean overlaps(Edit edit) {
        return Stream.of(sorted.floorKey(edit.span()), sorted.higherKey(edit.span()))
                .anyMatch(neighbour -> neighbour != null && overlap(edit.span(), neighbour));
    }

    /// Two insertions at one place cannot both be made: which comes first would be chance.
    private static boolean overlap(Span a, Span b) {
        return a.equals(b) || a.start() < b.end() && b.start() < a.end();
    }

    /// A text after the edits.
    public String apply(String text) {
        StringBuilder changed = new StringBuilder(text.length());
        int at = 0;
        for (Edit edit : sorted.values()) {
            changed.append(text, at, edit.span().start()).append(edit.replacement());
            at = edit.span().end();
        }
        return changed.append(text, at, text.length()).toString();
    }

    /// Where places stand after the edits.
    public Places places() {
        NavigableMap<Integer, Integer> ends = new TreeMap<>();
        ends.put(0, 0);
        int shift = 0;
        for (Edit edit : sorted.values()) {
            shift += edit.replacement().length() - edit.span().length();
            ends.put(edit.span().end(), shift);
        }
        return new Places(ends);
    }

    /// The places of a text in the text that the edits make of it.
    public final class Places {

        /// How far everything from an offset on has moved.
        private final NavigableMap<Integer, Integer> shifts;

        private Places(NavigableMap<Integer, Integer> shifts) {
            this.shifts = shifts;
        }

        public Span of(Span span) {
            int start = of(span.start());
            return new Span(start, Math.max(start, of(span.end())));
        }

        /// What was inside of a replaced part is at the start of what replaces it.
        private int of(int offset) {
            Span inside = sorted.lowerKey(Span.at(offset));
            int from = inside != null && inside.end() > offset ? inside.start() : offset;
            return from + shifts.floorEntry(from).getValue();
        }
    }
}
