package dev.steplint.rules.robustness;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.RuleCrash;
import dev.steplint.rule.Edit;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Fix;
import dev.steplint.rule.Label;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What holds of the findings on any text at all.
final class Invariants {
    private Invariants() {}

    /// What does not hold; empty if all does.
    static Optional<String> broken(Sample sample) {
        return broken(sample::analyze, sample.text().length());
    }

    /// @param run looks at a text anew each time
    /// @param length how long the text is
    static Optional<String> broken(Supplier<Analysis> run, int length) {
        Analysis analysis;
        try {
            analysis = run.get();
        } catch (RuntimeException | StackOverflowError cause) {
            return Optional.of("the analysis threw " + trace(cause));
        }
        if (!analysis.crashes().isEmpty()) {
            RuleCrash crash = analysis.crashes().getFirst();
            return Optional.of(
                    "rule `%s` crashed at %s: %s".formatted(crash.rule(), crash.place(), trace(crash.cause())));
        }
        for (Finding finding : analysis.findings()) {
            for (Span span : spans(finding)) {
                if (span.end() > length) {
                    return Optional.of("a span of `%s` lies outside the text: %s".formatted(finding.rule(), span));
                }
            }
        }
        List<String> again =
                run.get().findings().stream().map(Invariants::describe).toList();
        List<String> first =
                analysis.findings().stream().map(Invariants::describe).toList();
        return first.equals(again) ? Optional.empty() : Optional.of("two runs differ: %s, %s".formatted(first, again));
    }

    private static List<Span> spans(Finding finding) {
        List<Span> spans = new ArrayList<>();
        spans.add(finding.span());
        finding.related().forEach(label -> spans.add(label.location().span()));
        finding.route().forEach(label -> spans.add(label.location().span()));
        finding.fixes().forEach(fix -> fix.edits().forEach(edit -> spans.add(edit.span())));
        return spans;
    }

    /// All of a finding but the identity of its file.
    private static String describe(Finding finding) {
        List<String> parts = new ArrayList<>();
        parts.add("%s %s %s at %s of %s"
                .formatted(
                        finding.severity(), finding.rule(), finding.confidence(), finding.span(), finding.pointer()));
        parts.add(finding.message());
        parts.add(finding.why());
        parts.add(finding.help());
        for (Label label : finding.related()) {
            parts.add("related %s %s".formatted(label.location().span(), label.text()));
        }
        for (Label label : finding.route()) {
            parts.add("route %s %s".formatted(label.location().span(), label.text()));
        }
        for (Fix fix : finding.fixes()) {
            parts.add(fix.title());
            for (Edit edit : fix.edits()) {
                parts.add("%s %s".formatted(edit.span(), edit.replacement()));
            }
        }
        return String.join(" | ", parts);
    }

    private static String trace(Throwable cause) {
        StringBuilder text = new StringBuilder(cause.toString());
        StackTraceElement[] frames = cause.getStackTrace();
        for (int i = 0; i < Math.min(8, frames.length); i++) {
            text.append("\n    at ").append(frames[i]);
        }
        return text.toString();
    }
}
