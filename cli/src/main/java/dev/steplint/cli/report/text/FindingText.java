package dev.steplint.cli.report.text;

import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Fix;
import dev.steplint.rule.Label;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;
import dev.steplint.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lays out one finding: what is wrong, where, the lines, why it matters and what to do.
final class FindingText {

    private final StringBuilder out;
    private final Paint paint;
    private final Finding finding;
    private final String machines;

    private FindingText(StringBuilder out, Paint paint, ReportedFinding reported) {
        this.out = out;
        this.paint = paint;
        this.finding = reported.finding();
        this.machines = machines(reported);
    }

    static String of(ReportedFinding reported, Paint paint) {
        StringBuilder out = new StringBuilder();
        new FindingText(out, paint, reported).print();
        return out.toString();
    }

    /// What hosts call the definition; a host is named unless it is the file of the finding.
    private static String machines(ReportedFinding reported) {
        if (reported.machines().isEmpty()) {
            return "";
        }
        String file = reported.finding().primary().file().name();
        return reported.machines().stream()
                .map(machine ->
                        machine.file().equals(file) ? machine.title() : machine.title() + " in " + machine.file())
                .map(VisibleText::of)
                .collect(Collectors.joining(", ", " (", ")"));
    }

    static Paint.Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Paint.Tone.ERROR;
            case WARNING -> Paint.Tone.WARNING;
            case INFO -> Paint.Tone.INFO;
        };
    }

    private void print() {
        out.append(paint.text(tone(finding.severity()), finding.severity().text()))
                .append(paint.text(Paint.Tone.STRONG, ":"))
                .append(' ')
                .append(paint.prose(Paint.Tone.STRONG, finding.message()))
                .append(" [")
                .append(finding.rule())
                .append("]\n");
        List<Frame> frames = frames();
        int lastLine = frames.stream().mapToInt(Frame::lastLine).max().orElse(1);
        Gutter gutter = new Gutter(out, paint, lastLine);
        gutter.pointer("-->", place(finding.primary()) + machines);
        printFrames(frames, gutter);
        printRoute(gutter);
        gutter.note("why", List.of(paint.prose(Paint.Tone.PLAIN, finding.why())));
        gutter.note("help", List.of(paint.prose(Paint.Tone.PLAIN, finding.help())));
        finding.fixes().forEach(fix -> gutter.note("fix", List.of(fix(fix))));
    }

    /// The lines to show; none for a file without text, which a finding is about as a whole.
    private List<Frame> frames() {
        if (finding.primary().file().text().isEmpty()) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(finding.primary().file(), finding.span(), true, ""));
        finding.related().forEach(label -> marks.add(mark(label)));
        return Frame.of(marks);
    }

    private static Mark mark(Label label) {
        return new Mark(label.location().file(), label.location().span(), false, label.text());
    }

    private void printFrames(List<Frame> frames, Gutter gutter) {
        Underlines underlines = new Underlines(paint, tone(finding.severity()));
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            if (i > 0) {
                Mark first = frame.first();
                gutter.pointer(":::", place(new Location(first.file(), first.span())));
            }
            gutter.row("");
            frame.print(gutter, underlines);
            gutter.row("");
        }
    }

    private void printRoute(Gutter gutter) {
        List<String> steps = new ArrayList<>();
        for (Label step : finding.route()) {
            String text = paint.prose(Paint.Tone.PLAIN, step.text());
            steps.add((steps.size() + 1) + ". " + place(step.location()) + ": " + text);
        }
        if (!steps.isEmpty()) {
            gutter.note("route", steps);
        }
    }

    private String fix(Fix fix) {
        String title = paint.prose(Paint.Tone.PLAIN, fix.title());
        return switch (fix.safety()) {
            case SAFE -> title;
            case UNSAFE -> title + " (unsafe: it can change what the machine does)";
        };
    }

    /// A place in the form that terminals and editors make a link of.
    private static String place(Location location) {
        String name = VisibleText.of(location.file().name());
        Position start = location.start();
        return name + ":" + start.line() + ":" + start.column();
    }
}
