package dev.steplint.cli.graph;

import dev.steplint.cli.graph.Drawing.Arrow;
import dev.steplint.cli.graph.Drawing.Box;
import dev.steplint.cli.graph.Drawing.Frame;
import dev.steplint.cli.graph.Drawing.Item;
import dev.steplint.cli.graph.Drawing.Note;
import dev.steplint.cli.report.text.VisibleText;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a graph for Graphviz (graphviz.org, "DOT Language").
public final class DotWriter {

    private final StringBuilder out = new StringBuilder();

    private DotWriter() {}

    /// The whole graph, lines ended by LF.
    public static String write(Drawing drawing) {
        return new DotWriter().graph(drawing);
    }

    private String graph(Drawing drawing) {
        out.append("digraph {\n");
        line(1, "graph [fontname=\"Helvetica\", fontsize=11, color=\"#8c959f\", style=rounded]");
        line(1, "node [fontname=\"Helvetica\", fontsize=11, style=filled, fillcolor=\"#ffffff\"]");
        line(1, "edge [fontname=\"Helvetica\", fontsize=10]");
        drawing.items().forEach(item -> write(item, 1));
        drawing.arrows().forEach(this::write);
        writeNotes(drawing.notes());
        return out.append("}\n").toString();
    }

    private void line(int depth, String text) {
        out.repeat("  ", depth).append(text).append('\n');
    }

    private void write(Item item, int depth) {
        switch (item) {
            case Box box -> line(depth, "%s [%s]".formatted(box.id(), attributes(box)));
            case Frame frame -> {
                line(depth, "subgraph cluster_%s {".formatted(frame.id()));
                line(depth + 1, "label=" + quoted(List.of(frame.title()), "\\n"));
                frame.items().forEach(inner -> write(inner, depth + 1));
                line(depth, "}");
            }
        }
    }

    private static String attributes(Box box) {
        String label = quoted(box.lines(), "\\n");
        return switch (box.shape()) {
            case START -> "shape=circle, width=0.2, label=\"\", fillcolor=\"#1f2328\", xlabel=" + label;
            case END -> "shape=doublecircle, width=0.15, label=\"\", fillcolor=\"#1f2328\", xlabel=" + label;
            case JOIN -> "shape=point, width=0.1";
            case TASK -> state("box", "", label, box);
            case PASS -> state("box", "rounded,", label, box);
            case WAIT -> state("parallelogram", "", label, box);
            case CHOICE -> state("diamond", "", label, box);
            case SUCCEED -> state("ellipse", "", label, box);
            case FAIL -> state("octagon", "", label, box);
            case PARALLEL -> state("hexagon", "", label, box);
            case MAP -> state("box3d", "", label, box);
            case UNKNOWN -> state("cds", "", label, box);
            case MISSING -> "shape=box, style=\"dashed\", color=\"#cf222e\", fontcolor=\"#cf222e\", label=" + label;
        };
    }

    private static String state(String shape, String style, String label, Box box) {
        String mark = box.mark().map(DotWriter::colors).orElse("");
        return "shape=%s%s%s, label=%s"
                .formatted(shape, style.isEmpty() ? "" : ", style=\"" + style + "filled\"", mark, label);
    }

    private static String colors(Severity severity) {
        return switch (severity) {
            case ERROR -> ", fillcolor=\"#ffd7d5\", color=\"#cf222e\", penwidth=2";
            case WARNING -> ", fillcolor=\"#fff1c2\", color=\"#9a6700\", penwidth=2";
            case INFO -> ", fillcolor=\"#ddf4ff\", color=\"#0969da\", penwidth=2";
        };
    }

    private void write(Arrow arrow) {
        StringBuilder attributes = new StringBuilder();
        if (!arrow.label().isEmpty()) {
            attributes.append(" label=").append(quoted(List.of(arrow.label()), "\\n"));
        }
        if (arrow.error()) {
            attributes.append(attributes.isEmpty() ? " " : ", ").append("style=dashed, color=\"#cf222e\"");
        }
        String end = attributes.isEmpty() ? "" : " [" + attributes.substring(1) + "]";
        line(1, "%s -> %s%s".formatted(arrow.from(), arrow.to(), end));
    }

    private void writeNotes(List<Note> notes) {
        if (!notes.isEmpty()) {
            List<String> lines = notes.stream()
                    .map(note ->
                            "%d %s: %s".formatted(note.number(), note.severity().text(), note.text()))
                    .toList();
            // Each line ends in the mark that aligns it to the left.
            String label = quoted(lines, "\\l");
            line(1, "notes [shape=note, label=%s\\l\"]".formatted(label.substring(0, label.length() - 1)));
        }
    }

    private static String quoted(List<String> lines, String separator) {
        return lines.stream().map(DotWriter::escaped).collect(Collectors.joining(separator, "\"", "\""));
    }

    /// Graphviz reads escapes by backslash and the entities of HTML in labels.
    private static String escaped(String text) {
        return VisibleText.of(text).replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
    }
}
