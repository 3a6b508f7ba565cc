package dev.steplint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OffsetMapTest {

    /// `ab\ncd` written as `"ab\\ncd"` from offset 10 on.
    private static final OffsetMap ESCAPED = OffsetMap.builder(11)
            .verbatim(11, 2)
            .escape(13, 2, 1)
            .verbatim(15, 2)
            .build();

    private static String shown(OffsetMap map, int length) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < length; i++) {
            shown.append(map.offsetAt(i)).append('-').append(map.endOf(i)).append(' ');
        }
        return shown.toString().strip();
    }

    @Test
    void partsStandWhereTheyStoodInTheWhole() {
        assertEquals("11-12 12-13 13-15 15-16 16-17", shown(ESCAPED, 5));
        assertEquals("12-13 13-15 15-16", shown(ESCAPED.slice(1, 4), 3));
        assertEquals("16-17", shown(ESCAPED.slice(4, 5), 1));
        assertEquals(12, ESCAPED.slice(1, 1).offsetAt(0));
        assertEquals("7-8 8-9", shown(OffsetMap.verbatim(5, 9).slice(2, 4), 2));
    }

    @Test
    void aTextInATextStandsInTheOuterOne() {
        // The inner text begins at index 1 of the outer one and has an escape over indexes 2 and 3.
        OffsetMap inner = OffsetMap.builder(1)
                .verbatim(1, 1)
                .escape(2, 2, 1)
                .verbatim(4, 1)
                .build();
        assertEquals("12-13 13-16 16-17", shown(inner.through(ESCAPED), 3));
        assertEquals("13-15 15-16", shown(OffsetMap.verbatim(2, 2).through(ESCAPED), 2));
        assertEquals(13, OffsetMap.verbatim(2, 0).through(ESCAPED).offsetAt(0));
    }

    /// Whether a map is cut first and composed then, or the other way round, is the same.
    @Test
    void slicesOfCompositionsAreCompositionsOfSlices() {
        IntStream.range(0, 2_000).forEach(seed -> {
            Random random = new Random(seed);
            int length = 1 + random.nextInt(8);
            OffsetMap outer = map(random, 40);
            OffsetMap inner = map(random, length);
            int from = random.nextInt(length);
            int to = from + 1 + random.nextInt(length - from);
            String first = shown(inner.slice(from, to).through(outer), to - from);
            String second = shown(inner.through(outer).slice(from, to), to - from);
            assertEquals(second, first, "seed " + seed);
        });
    }

    /// Of so many characters, with escapes here and there.
    private static OffsetMap map(Random random, int length) {
        OffsetMap.Builder builder = OffsetMap.builder(0);
        int offset = 0;
        for (int i = 0; i < length; i++) {
            if (random.nextInt(3) == 0) {
                int width = 1 + random.nextInt(3);
                builder.escape(offset, width, 1);
                offset += width;
            } else {
                builder.verbatim(offset++, 1);
            }
        }
        return builder.build();
    }
}
