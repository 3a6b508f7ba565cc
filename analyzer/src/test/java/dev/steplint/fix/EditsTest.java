package dev.steplint.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.rule.Edit;
import dev.steplint.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static Edit edit(int start, int end, String text) {
        return new Edit(new Span(start, end), text);
    }

    @Test
    void editsAreMadeInTheOrderOfTheText() {
        Edits edits = new Edits();
        assertTrue(edits.add(List.of(edit(6, 6, "!"), edit(3, 5, "DEF"))));
        assertTrue(edits.add(List.of(edit(0, 2, ""))));
        assertEquals("cDEFf!g", edits.apply("abcdefg"));
    }

    @Test
    void whatOverlapsIsNotAdded() {
        Edits edits = new Edits();
        assertTrue(edits.add(List.of(edit(2, 5, "x"), edit(8, 8, "y"))));
        assertFalse(edits.add(List.of(edit(4, 6, ""))));
        assertFalse(edits.add(List.of(edit(0, 9, ""))));
        assertFalse(edits.add(List.of(edit(8, 8, "z"))));
        assertFalse(edits.add(List.of(edit(3, 3, "z"))));
        assertFalse(edits.add(List.of(edit(0, 1, ""), edit(2, 3, ""))));
        assertFalse(edits.add(List.of(edit(10, 12, ""), edit(11, 13, ""))));
        assertEquals("01x567y89", edits.apply("0123456789"));
        assertTrue(edits.add(List.of(edit(5, 5, "-"), edit(0, 2, ""))));
        assertEquals("x-567y89", edits.apply("0123456789"));
    }

    @Test
    void placesMoveWithTheText() {
        Edits edits = new Edits();
        edits.add(List.of(edit(2, 5, "x"), edit(8, 8, "yy")));
        Edits.Places places = edits.places();
        assertEquals(new Span(0, 2), places.of(new Span(0, 2)));
        assertEquals(new Span(2, 3), places.of(new Span(2, 5)));
        assertEquals(new Span(2, 2), places.of(new Span(3, 4)));
        assertEquals(new Span(3, 5), places.of(new Span(5, 7)));
        assertEquals(new Span(8, 9), places.of(new Span(8, 9)));
        assertEquals(new Span(0, 10), places.of(new Span(0, 10)));
    }
}
