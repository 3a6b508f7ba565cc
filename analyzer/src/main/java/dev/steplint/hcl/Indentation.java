package dev.steplint.hcl;

import dev.steplint.hcl.TemplatePart.Literal;
import dev.steplint.json.OffsetMap;
import java.util.Arrays;
import java.util.List;

/// The blanks before the lines of a heredoc, of which `<<-` removes as many as all lines have.
final class Indentation {

    private final Input in;
    private int[] starts = new int[8];
    private int lines;
    private int least = Integer.MAX_VALUE;

    Indentation(Input in) {
        this.in = in;
    }

    /// Takes a line that begins with text of the template. One that is blank does not count.
    void line(int start, int limit) {
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = in.span(start, start).start();
        int end = start;
        while (end < limit && end - start < least && (in.text.charAt(end) == ' ' || in.text.charAt(end) == '\t')) {
            end++;
        }
        boolean blank = end >= limit || in.text.charAt(end) == '\n' || in.text.charAt(end) == '\r';
        if (!blank) {
            least = Math.min(least, end - start);
        }
    }

    /// The parts without the blanks.
    List<TemplatePart> remove(List<TemplatePart> parts) {
        if (least == 0 || least == Integer.MAX_VALUE) {
            return parts;
        }
        return parts.stream().map(this::remove).toList();
    }

    private TemplatePart remove(TemplatePart part) {
        return switch (part) {
            case Literal literal -> remove(literal);
            case TemplatePart.Interpolation interpolation -> interpolation;
            case TemplatePart.If choice ->
                new TemplatePart.If(
                        choice.span(), choice.condition(), remove(choice.then()), remove(choice.otherwise()));
            case TemplatePart.For loop ->
                new TemplatePart.For(loop.span(), loop.key(), loop.value(), loop.collection(), remove(loop.body()));
        };
    }

    private Literal remove(Literal literal) {
        String value = literal.value();
        StringBuilder kept = new StringBuilder(value.length());
        OffsetMap.Builder offsets = OffsetMap.builder(literal.offsets().offsetAt(0));
        int line = 0;
        while (line < value.length()) {
            int next = value.indexOf('\n', line) + 1;
            int end = next == 0 ? value.length() : next;
            keep(literal, line + blanksAt(literal, line), end, kept, offsets);
            line = end;
        }
        return new Literal(literal.span(), kept.toString(), offsets.build());
    }

    private static void keep(Literal literal, int from, int to, StringBuilder kept, OffsetMap.Builder offsets) {
        if (from < to) {
            kept.append(literal.value(), from, to);
            offsets.append(literal.offsets(), from, to);
        }
    }

    /// How many characters to remove at an index of a text.
    private int blanksAt(Literal literal, int index) {
        int offset = literal.offsets().offsetAt(index);
        int found = Arrays.binarySearch(starts, 0, lines, offset);
        int start = starts[Math.max(0, found >= 0 ? found : -found - 2)];
        int left = Math.max(0, start + least - offset);
        int width = 0;
        while (width < left
                && index + width < literal.value().length()
                && " \t".indexOf(literal.value().charAt(index + width)) >= 0) {
            width++;
        }
        return width;
    }
}
