package dev.steplint.cli.report.text;

import dev.steplint.cli.report.Crash;
import dev.steplint.cli.report.Renderer;
import dev.steplint.cli.report.Report;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.SkippedFile;
import java.io.IOException;
import java.io.Writer;

/// The report that people read.
public final class TextRenderer implements Renderer {

    private final Paint paint;

    /// @param colour whether to write the escape sequences of colours
    public TextRenderer(boolean colour) {
        this.paint = new Paint(colour);
    }

    @Override
    public void render(Report report, Writer out) throws IOException {
        for (ReportedFinding reported : report.findings()) {
            out.write(FindingText.of(reported.finding(), paint));
            out.write('\n');
        }
        for (Crash crash : report.crashes()) {
            out.write(crash(crash));
        }
        for (SkippedFile file : report.skipped()) {
            out.write(skipped(file));
        }
        if (!report.crashes().isEmpty() || !report.skipped().isEmpty()) {
            out.write('\n');
        }
        out.write(CountsText.of(report.counts(), paint));
        out.write('\n');
    }

    private String crash(Crash crash) {
        return "%s %s: %s (%s)\n"
                .formatted(
                        paint.text(Paint.Tone.ERROR, "internal error:"),
                        VisibleText.of(crash.file()),
                        paint.prose(Paint.Tone.PLAIN, crash.message()),
                        VisibleText.of(crash.cause().toString()));
    }

    private String skipped(SkippedFile file) {
        return "%s %s %s\n"
                .formatted(
                        paint.text(Paint.Tone.WARNING, "skipped:"),
                        VisibleText.of(file.name()),
                        paint.prose(Paint.Tone.PLAIN, file.reason()));
    }
}
