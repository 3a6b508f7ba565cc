package dev.steplint.cli.report.text;

import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lines of one file that are shown together, with what is underlined in them.
final class Frame {

    /// How many lines apart two marks may be.
    private static final int NEAR = 5;

    /// How many characters apart two marks may be in a line that is not shown whole.
    private static final int NEAR_IN_LINE = SourceLine.WIDTH / 2;

    /// Up to so many lines between two shown lines are shown too.
    private static final int FILL = 2;

    private final SourceFile file;
    private final Mark first;
    private final TreeMap<Integer, List<Mark.Piece>> lines = new TreeMap<>();

    Frame(Mark mark) {
        this.file = mark.file();
        this.first = mark;
        add(mark);
    }

    /// The frames in which marks are shown, that of the first mark first.
    static List<Frame> of(List<Mark> marks) {
        List<Frame> frames = new ArrayList<>();
        for (Mark mark : marks) {
            frames.stream()
                    .filter(frame -> frame.isNear(mark))
                    .findFirst()
                    .ifPresentOrElse(frame -> frame.add(mark), () -> frames.add(new Frame(mark)));
        }
        return frames;
    }

    private boolean isNear(Mark mark) {
        return mark.file().name().equals(file.name())
                && mark.firstLine() - lines.lastKey() <= NEAR
                && lines.firstKey() - mark.lastLine() <= NEAR
                && mark.pieces().stream().allMatch(this::fits);
    }

    /// Whether a piece and those that its line has already can be seen at once.
    private boolean fits(Mark.Piece piece) {
        List<Mark.Piece> others = lines.getOrDefault(piece.line(), List.of());
        if (others.isEmpty() || SourceLine.isShort(file, piece.line())) {
            return true;
        }
        int from = others.stream().mapToInt(Mark.Piece::from).min().orElseThrow();
        int to = others.stream().mapToInt(Mark.Piece::to).max().orElseThrow();
        return Math.max(to, piece.to()) - Math.min(from, piece.from()) <= NEAR_IN_LINE;
    }

    private void add(Mark mark) {
        for (Mark.Piece piece : mark.pieces()) {
            lines.computeIfAbsent(piece.line(), _ -> new ArrayList<>()).add(piece);
        }
        // Where a text ends too early, its last line says more than the empty one after it.
        int line = mark.firstLine();
        if (line > 1 && SourceLine.indentOf(file, line) == SourceLine.endOf(file, line)) {
            lines.computeIfAbsent(line - 1, _ -> new ArrayList<>());
        }
    }

    /// The mark the frame was made for.
    Mark first() {
        return first;
    }

    int lastLine() {
        return lines.lastKey();
    }

    void print(Gutter gutter, Underlines underlines) {
        int previous = lines.firstKey() - 1;
        for (Map.Entry<Integer, List<Mark.Piece>> entry : lines.entrySet()) {
            int line = entry.getKey();
            if (line - previous - 1 > FILL) {
                gutter.gap();
            } else {
                for (int between = previous + 1; between < line; between++) {
                    gutter.line(between, source(between, List.of()).text());
                }
            }
            SourceLine source = source(line, entry.getValue());
            gutter.line(line, source.text());
            underlines.rows(source, entry.getValue()).forEach(gutter::row);
            previous = line;
        }
    }

    private SourceLine source(int line, List<Mark.Piece> pieces) {
        int start = file.lines().startOf(line);
        int from = pieces.stream().mapToInt(Mark.Piece::from).min().orElse(start);
        int to = pieces.stream().mapToInt(Mark.Piece::to).max().orElse(start);
        return SourceLine.of(file, line, from, to);
    }
}
