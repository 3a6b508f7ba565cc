package dev.steplint.cli.report.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Draws the rows under a line of source: carets under the primary place, dashes under the others, and the labels.
///
/// ```
/// "Next": "Shpi order", "Comment": "Ship order"
///         ^^^^^^^^^^^^             ------------ closest state
///         |
///         no state has this name
/// ```
final class Underlines {

    private final Paint paint;
    private final Paint.Tone primary;

    /// @param primary the colour of the primary place
    Underlines(Paint paint, Paint.Tone primary) {
        this.paint = paint;
        this.primary = primary;
    }

    /// The part of a row that belongs to one mark.
    ///
    /// @param to the cell after the last one; at least one cell is underlined
    private record Stroke(int from, int to, boolean primary, String label) {}

    List<String> rows(SourceLine line, List<Mark.Piece> pieces) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        List<Stroke> strokes = pieces.stream()
                .map(piece -> stroke(line, piece))
                .sorted(Comparator.comparingInt(Stroke::from).thenComparing(Stroke::primary))
                .toList();
        Stroke last = strokes.getLast();
        boolean inline =
                !last.label.isEmpty() && strokes.stream().allMatch(stroke -> stroke == last || stroke.to < last.to);
        List<Stroke> labelled = new ArrayList<>(
                strokes.stream().filter(stroke -> !stroke.label.isEmpty()).toList());
        if (inline) {
            labelled.removeLast();
        }
        List<String> rows = new ArrayList<>();
        rows.add(strokes(strokes) + (inline ? " " + label(last) : ""));
        if (!labelled.isEmpty()) {
            rows.add(bars(labelled));
        }
        while (!labelled.isEmpty()) {
            Stroke next = labelled.removeLast();
            List<Stroke> before =
                    labelled.stream().filter(stroke -> stroke.from < next.from).toList();
            int reached = before.isEmpty() ? 0 : before.getLast().from + 1;
            rows.add(bars(before) + " ".repeat(next.from - reached) + label(next));
        }
        return rows;
    }

    private static Stroke stroke(SourceLine line, Mark.Piece piece) {
        int from = line.column(piece.from());
        int to = line.column(piece.to());
        return new Stroke(from, Math.max(from + 1, to), piece.primary(), piece.label());
    }

    private String label(Stroke stroke) {
        return paint.prose(tone(stroke.primary), stroke.label);
    }

    private Paint.Tone tone(boolean isPrimary) {
        return isPrimary ? primary : Paint.Tone.FRAME;
    }

    /// The row of carets and dashes; where two strokes meet, the primary one is seen.
    private String strokes(List<Stroke> strokes) {
        char[] cells = new char[strokes.stream().mapToInt(Stroke::to).max().orElse(0)];
        Arrays.fill(cells, ' ');
        strokes.stream().filter(stroke -> !stroke.primary).forEach(stroke -> fill(cells, stroke, '-'));
        strokes.stream().filter(Stroke::primary).forEach(stroke -> fill(cells, stroke, '^'));
        return paintRuns(cells);
    }

    private static void fill(char[] cells, Stroke stroke, char with) {
        Arrays.fill(cells, stroke.from, stroke.to, with);
    }

    private String paintRuns(char[] cells) {
        StringBuilder row = new StringBuilder();
        int at = 0;
        while (at < cells.length) {
            int end = at;
            while (end < cells.length && cells[end] == cells[at]) {
                end++;
            }
            String run = new String(cells, at, end - at);
            row.append(cells[at] == ' ' ? run : paint.text(tone(cells[at] == '^'), run));
            at = end;
        }
        return row.toString();
    }

    /// A row that leads from strokes down to their labels.
    private String bars(List<Stroke> strokes) {
        StringBuilder row = new StringBuilder();
        int reached = 0;
        for (Stroke stroke : strokes) {
            if (stroke.from >= reached) {
                row.append(" ".repeat(stroke.from - reached)).append(paint.text(tone(stroke.primary), "|"));
                reached = stroke.from + 1;
            }
        }
        return row.toString();
    }
}
