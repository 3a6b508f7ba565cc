package dev.steplint.cli.graph;

import dev.steplint.cli.graph.Drawing.Arrow;
import dev.steplint.cli.graph.Drawing.Box;
import dev.steplint.cli.graph.Drawing.Frame;
import dev.steplint.cli.graph.Drawing.Item;
import dev.steplint.cli.graph.Drawing.Note;
import dev.steplint.cli.graph.Drawing.Shape;
import dev.steplint.cli.report.text.VisibleText;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes a Mermaid flowchart, as Markdown on GitHub and GitLab shows it (mermaid.js.org, "Flowcharts").
public final class MermaidWriter {

    /// With its default settings Mermaid refuses a diagram that has more (`maxEdges`).
    public static final int MOST_ARROWS = 500;

    /// Findings that are written out; the numbers of the others still stand on their states.
    private static final int MOST_NOTES = 40;

    private final StringBuilder out = new StringBuilder();
    private final Set<Style> used = EnumSet.noneOf(Style.class);

    /// The classes of boxes that are not drawn as usual. Each sets all its colours, so that it can be read on a light
    /// and on a dark page.
    private enum Style {
        ERROR("fill:#ffd7d5,stroke:#cf222e,stroke-width:2px,color:#1f2328"),
        WARNING("fill:#fff1c2,stroke:#9a6700,stroke-width:2px,color:#1f2328"),
        INFO("fill:#ddf4ff,stroke:#0969da,stroke-width:2px,color:#1f2328"),
        MISSING("fill:#ffffff,stroke:#cf222e,stroke-dasharray:4 3,color:#cf222e"),
        NOTES("fill:#ffffff,stroke:#8c959f,color:#1f2328,text-align:left");

        private final String css;

        Style(String css) {
            this.css = css;
        }

        private String className() {
            return "is" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    private MermaidWriter() {}

    /// The whole diagram, lines ended by LF.
    public static String write(Drawing drawing) {
        return new MermaidWriter().diagram(drawing);
    }

    private String diagram(Drawing drawing) {
        out.append("flowchart TD\n");
        drawing.items().forEach(item -> write(item, 1));
        drawing.arrows().forEach(this::write);
        writeNotes(drawing.notes());
        for (Style style : used) {
            line(1, "classDef %s %s".formatted(style.className(), style.css));
        }
        return out.toString();
    }

    private void line(int depth, String text) {
        out.repeat("  ", depth).append(text).append('\n');
    }

    private void write(Item item, int depth) {
        switch (item) {
            case Box box -> line(depth, box.id() + shaped(box) + style(box));
            case Frame frame -> {
                line(depth, "subgraph %s[%s]".formatted(frame.id(), quoted(List.of(frame.title()))));
                frame.items().forEach(inner -> write(inner, depth + 1));
                line(depth, "end");
            }
        }
    }

    private static String shaped(Box box) {
        String label = quoted(box.lines());
        return switch (box.shape()) {
            case START -> "((" + label + "))";
            case END -> "(((" + label + ")))";
            case JOIN -> "((\" \"))";
            case TASK -> "[" + label + "]";
            case PASS -> "(" + label + ")";
            case WAIT -> "[/" + label + "/]";
            case CHOICE -> "{" + label + "}";
            case SUCCEED -> "([" + label + "])";
            case FAIL -> "[\\" + label + "/]";
            case PARALLEL -> "{{" + label + "}}";
            case MAP -> "[[" + label + "]]";
            case UNKNOWN -> ">" + label + "]";
            case MISSING -> "[" + label + "]";
        };
    }

    private String style(Box box) {
        if (box.shape() == Shape.MISSING) {
            return apply(Style.MISSING);
        }
        return box.mark()
                .map(severity -> switch (severity) {
                    case ERROR -> Style.ERROR;
                    case WARNING -> Style.WARNING;
                    case INFO -> Style.INFO;
                })
                .map(this::apply)
                .orElse("");
    }

    private String apply(Style style) {
        used.add(style);
        return ":::" + style.className();
    }

    private void write(Arrow arrow) {
        String line = arrow.error() ? "-.->" : "-->";
        String label = arrow.label().isBlank() ? "" : "|" + quoted(List.of(arrow.label())) + "|";
        line(1, "%s %s%s %s".formatted(arrow.from(), line, label, arrow.to()));
    }

    private void writeNotes(List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        List<String> lines = notes.stream()
                .limit(MOST_NOTES)
                .map(note ->
                        "%d %s: %s".formatted(note.number(), note.severity().text(), note.text()))
                .collect(Collectors.toList());
        if (notes.size() > MOST_NOTES) {
            lines.add("… and %d more".formatted(notes.size() - MOST_NOTES));
        }
        line(1, "notes[%s]%s".formatted(quoted(lines), apply(Style.NOTES)));
    }

    private static String quoted(List<String> lines) {
        return lines.stream().map(MermaidWriter::escaped).collect(Collectors.joining("<br/>", "\"", "\""));
    }

    /// What Mermaid, its Markdown, formulas, icons or HTML would take for more than a character becomes a character
    /// code.
    private static String escaped(String text) {
        String visible = VisibleText.of(text);
        StringBuilder escaped = new StringBuilder(visible.length() + 16);
        // A line with one of these words, a colon and a code loses its last character in Mermaid.
        boolean delicate = visible.contains("style") || visible.contains("classDef");
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            boolean code = switch (c) {
                case '"', '#', '%', '&', '<', '>', '\\', '`', '*', '~', ';' -> true;
                case ':' -> delicate || visible.startsWith("fa-", i + 1);
                case '$' -> visible.startsWith("$", i + 1);
                case '_' -> i == 0 || !Character.isLetterOrDigit(visible.charAt(i - 1));
                case '-', '+', '.', ')' -> beginsList(visible, i);
                default -> false;
            };
            if (code) {
                escaped.append('#').append((int) c).append(';');
            } else {
                escaped.append(c);
            }
        }
        return escaped.isEmpty() ? " " : escaped.toString();
    }

    /// Whether a sign at the beginning of a label makes it a list in Markdown, which Mermaid cannot draw: `- a`, `1. a`.
    private static boolean beginsList(String text, int at) {
        boolean bullet = text.charAt(at) == '-' || text.charAt(at) == '+';
        return text.substring(0, at).chars().allMatch(c -> bullet ? c == ' ' : Character.isDigit(c) || c == ' ');
    }
}
