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
            out.write(FindingText.of(reported, paint));
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
        String fixes = FixesText.of(report);
        if (!fixes.isEmpty()) {
            out.write(fixes);
            out.write('\n');
        }
    }

    private String crash(Crash crash) {
        String name = paint.text(Paint.Tone.ERROR, "internal error:");
        String text = paint.prose(Paint.Tone.PLAIN, crash.message());
        String cause = VisibleText.of(crash.cause().toString());
        return name + " " + VisibleText.of(crash.file()) + ": " + text + " (" + cause + ")\n";
    }

    private String skipped(SkippedFile file) {
        String name = paint.text(Paint.Tone.WARNING, "skipped:");
        return name + " " + VisibleText.of(file.name()) + " " + paint.prose(Paint.Tone.PLAIN, file.reason()) + "\n";
    }
}
