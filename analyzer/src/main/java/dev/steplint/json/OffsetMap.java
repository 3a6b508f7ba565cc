package dev.steplint.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where each character of a decoded string stands in the source text.
///
/// A list of runs: characters written as themselves, one after the other, or the characters of one
/// escape. Most strings are a single run of the first kind and store no list.
public final class OffsetMap {

    private static final int[] NONE = {};

    private final int start;
    private final int length;
    private final int[] indexes;
    private final int[] offsets;
    private final int[] widths;

    private OffsetMap(int start, int length, int[] indexes, int[] offsets, int[] widths) {
        this.start = start;
        this.length = length;
        this.indexes = indexes;
        this.offsets = offsets;
        this.widths = widths;
    }

    /// A string whose characters stand as themselves from `start` on.
    public static OffsetMap verbatim(int start, int length) {
        return new OffsetMap(start, length, NONE, NONE, NONE);
    }

    /// @param start the offset that an empty string has
    public static Builder builder(int start) {
        return new Builder(start);
    }

    /// Whether the characters of the value stand in the source as they are and one after the other: no escape, no
    /// placeholder that was replaced, no break between lines.
    boolean isVerbatim() {
        return indexes.length == 0;
    }

    /// The offset at which the character at `index` of the value starts; at the length of the
    /// value, the offset after its last character.
    ///
    /// @param index from 0 to the length of the value
    public int offsetAt(int index) {
        if (indexes.length == 0) {
            return start + Math.min(index, length);
        }
        if (index >= length) {
            return endOf(length - 1);
        }
        int run = runOf(index);
        return widths[run] > 0 ? offsets[run] : offsets[run] + (index - indexes[run]);
    }

    /// The offset after the character at `index` of the value; an escape is covered whole.
    ///
    /// @param index from 0 to the length of the value less one
    public int endOf(int index) {
        if (indexes.length == 0) {
            return start + index + 1;
        }
        int run = runOf(index);
        return widths[run] > 0 ? offsets[run] + widths[run] : offsets[run] + (index - indexes[run]) + 1;
    }

    /// The places of a part of the value.
    public OffsetMap slice(int from, int to) {
        return builder(offsetAt(from)).append(this, from, to).build();
    }

    /// The places in an outer text, if this map's own source is a string in it.
    ///
    /// @param outer where each character of that string stands
    public OffsetMap through(OffsetMap outer) {
        Builder through = builder(outer.offsetAt(start));
        if (indexes.length == 0) {
            return through.append(outer, start, start + length).build();
        }
        for (int run = 0; run < indexes.length; run++) {
            int count = endOfRun(run) - indexes[run];
            if (widths[run] == 0) {
                through.append(outer, offsets[run], offsets[run] + count);
            } else {
                int first = outer.offsetAt(offsets[run]);
                int end = outer.endOf(offsets[run] + widths[run] - 1);
                // The pieces of the outer text need not stand in order.
                through.escape(first, Math.max(1, end - first), count);
            }
        }
        return through.build();
    }

    /// Characters of the value that are written as themselves, or as one escape.
    ///
    /// @param start the offset of the first
    /// @param width the characters in the source if it is an escape, else 0
    /// @param count the characters of the value
    record Run(int start, int width, int count) {

        /// The offset after the last character in the source.
        int end() {
            return start + (width > 0 ? width : count);
        }
    }

    /// What the value is made of, in its order.
    List<Run> runs() {
        if (indexes.length == 0) {
            return List.of(new Run(start, 0, length));
        }
        List<Run> runs = new ArrayList<>(indexes.length);
        for (int run = 0; run < indexes.length; run++) {
            runs.add(new Run(offsets[run], widths[run], endOfRun(run) - indexes[run]));
        }
        return runs;
    }

    private int endOfRun(int run) {
        return run + 1 < indexes.length ? indexes[run + 1] : length;
    }

    private int runOf(int index) {
        int found = Arrays.binarySearch(indexes, index);
        return found >= 0 ? found : -found - 2;
    }

    /// Takes the parts of a string in order.
    public static final class Builder {

        private final int start;
        private int[] indexes = new int[4];
        private int[] offsets = new int[4];
        private int[] widths = new int[4];
        private int runs;
        private int length;

        private Builder(int start) {
            this.start = start;
        }

        /// Characters that stand as themselves from `offset` on.
        public Builder verbatim(int offset, int count) {
            if (count == 0) {
                return this;
            }
            boolean continues =
                    runs > 0 && widths[runs - 1] == 0 && offsets[runs - 1] + (length - indexes[runs - 1]) == offset;
            if (!continues) {
                add(offset, 0);
            }
            length += count;
            return this;
        }

        /// An escape (or a folded line break): `count` characters of the value written as `width`
        /// in the source.
        ///
        /// @param width the characters in the source, at least 1
        public Builder escape(int offset, int width, int count) {
            if (count > 0) {
                add(offset, width);
                length += count;
            }
            return this;
        }

        /// The characters of a part of another value, where they stand there.
        public Builder append(OffsetMap map, int from, int to) {
            if (map.indexes.length == 0) {
                return verbatim(map.start + from, to - from);
            }
            for (int run = map.runOf(from); run < map.indexes.length && map.indexes[run] < to; run++) {
                int first = Math.max(from, map.indexes[run]);
                int count = Math.min(to, map.endOfRun(run)) - first;
                if (map.widths[run] == 0) {
                    verbatim(map.offsets[run] + first - map.indexes[run], count);
                } else {
                    escape(map.offsets[run], map.widths[run], count);
                }
            }
            return this;
        }

        private void add(int offset, int width) {
            if (runs == indexes.length) {
                indexes = Arrays.copyOf(indexes, runs * 2);
                offsets = Arrays.copyOf(offsets, runs * 2);
                widths = Arrays.copyOf(widths, runs * 2);
            }
            indexes[runs] = length;
            offsets[runs] = offset;
            widths[runs] = width;
            runs++;
        }

        public OffsetMap build() {
            if (runs == 0) {
                return OffsetMap.verbatim(start, 0);
            }
            if (runs == 1 && widths[0] == 0) {
                return OffsetMap.verbatim(offsets[0], length);
            }
            return new OffsetMap(
                    start,
                    length,
                    Arrays.copyOf(indexes, runs),
                    Arrays.copyOf(offsets, runs),
                    Arrays.copyOf(widths, runs));
        }
    }
}
