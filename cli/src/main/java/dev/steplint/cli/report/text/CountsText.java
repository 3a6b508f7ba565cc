package dev.steplint.cli.report.text;

import dev.steplint.cli.report.Counts;
import dev.steplint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/// The last line of a report: `3 errors, 1 warning in 2 files (5 definitions examined)`.
final class CountsText {

    private CountsText() {}

    static String of(Counts counts, Paint paint) {
        List<String> others = new ArrayList<>();
        if (counts.suppressed() > 0) {
            others.add(counts.suppressed() + " suppressed");
        }
        if (counts.hidden() > 0) {
            others.add(counts.hidden() + " hidden");
        }
        String rest = others.isEmpty() ? "" : "; " + String.join(", ", others);
        return found(counts, paint) + rest;
    }

    private static String found(Counts counts, Paint paint) {
        String definitions = number(counts.definitions(), "definition");
        if (counts.findings() > 0) {
            String files = number(counts.filesWithFindings(), "file");
            return severities(counts, paint) + " in " + files + " (" + definitions + " examined)";
        }
        return counts.definitions() == 0
                ? "no definitions found in " + number(counts.files(), "file")
                : paint.text(Paint.Tone.INFO, "no findings") + " in " + definitions;
    }

    private static String severities(Counts counts, Paint paint) {
        List<String> parts = new ArrayList<>();
        add(parts, counts.errors(), "error", paint, Severity.ERROR);
        add(parts, counts.warnings(), "warning", paint, Severity.WARNING);
        add(parts, counts.infos(), "info", paint, Severity.INFO);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String noun, Paint paint, Severity severity) {
        if (count > 0) {
            parts.add(paint.text(FindingText.tone(severity), number(count, noun)));
        }
    }

    static String number(int count, String noun) {
        return number(count, noun, noun + "s");
    }

    static String number(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
