package dev.steplint.host.cdk;

import dev.steplint.host.Neighbours;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.LineIndex;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The stack trace that an assembly may have of where its program makes a construct.
final class Trace {

    /// `new Shop (/app/lib/shop.ts:12:5)`, or the place alone.
    private static final Pattern FRAME = Pattern.compile(
            "(?:.*\\()?(?<file>(?:[A-Za-z]:)?[^:()]+):(?<line>[0-9]{1,7})(?::(?<column>[0-9]{1,7}))?\\)?");

    /// Traces are some tens of frames deep.
    private static final int MOST_FRAMES = 200;

    private static final int LONGEST_FRAME = 1000;

    private Trace() {}

    /// The innermost frame that is in a file of the project, libraries left out.
    static Optional<Location> place(JsonValue trace, Neighbours neighbours) {
        List<JsonValue> frames = trace.asArray().map(JsonArray::elements).orElse(List.of());
        return frames.stream()
                .limit(MOST_FRAMES)
                .flatMap(frame -> frame.asString().stream())
                .map(JsonString::value)
                .filter(frame -> frame.length() <= LONGEST_FRAME)
                .map(FRAME::matcher)
                .filter(Matcher::matches)
                .filter(frame -> !isForeign(frame.group("file")))
                .flatMap(frame -> place(frame, neighbours).stream())
                .findFirst();
    }

    private static boolean isForeign(String file) {
        return file.contains("node_modules") || file.contains("site-packages") || file.startsWith("node:");
    }

    private static Optional<Location> place(Matcher frame, Neighbours neighbours) {
        return neighbours.read(frame.group("file").strip()) instanceof Reading.Found(SourceFile file)
                ? place(file, Integer.parseInt(frame.group("line")), frame.group("column"))
                : Optional.empty();
    }

    /// The rest of the line from the column on.
    private static Optional<Location> place(SourceFile file, int line, @Nullable String column) {
        LineIndex lines = file.lines();
        if (line < 1 || line > lines.lineCount()) {
            return Optional.empty();
        }
        int start = lines.startOf(line);
        int end = lines.endOf(line);
        int from = column == null ? start : Math.min(end, start + Math.max(0, Integer.parseInt(column) - 1));
        while (from < end && Character.isWhitespace(file.text().charAt(from))) {
            from++;
        }
        return Optional.of(new Location(file, new Span(from, end)));
    }
}
