package dev.steplint.rules.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.engine.Analysis;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonValue;
import dev.steplint.rule.Category;
import dev.steplint.rule.Finding;
import dev.steplint.rule.RuleId;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is not known gives the rules about requests and results nothing to say, not even a warning: with a placeholder in the
/// place of any value they find what they found before, or less.
class UnknownValueTest {
    private static final int REPORTED = 10;
    private static final RuleId PATHS = new RuleId("path-to-nothing");

    @Test
    void aPlaceholderCreatesNoFinding() {
        List<Sample> samples = Sample.ofFixtures().stream()
                .filter(sample -> sample.format() == JsonFormat.JSON)
                .filter(sample -> sample.definition().document().faults().isEmpty())
                .filter(sample -> sample.text().contains("arn:aws:states:::"))
                .toList();
        assertTrue(samples.size() > 100);
        List<String> failures = new ArrayList<>();
        samples.forEach(sample -> check(sample, failures));
        assertEquals("", String.join("\n\n", failures.subList(0, Math.min(REPORTED, failures.size()))));
    }

    private static void check(Sample sample, List<String> failures) {
        Set<String> before = findings(sample.analyze()).stream()
                .flatMap(UnknownValueTest::known)
                .collect(Collectors.toSet());
        for (JsonValue value : Scalars.in(sample.definition().document().root())) {
            Span span = value.span();
            String text = sample.text().substring(0, span.start())
                    + "\"${Unknown}\""
                    + sample.text().substring(span.end());
            List<String> created = findings(sample.with(text).analyze()).stream()
                    .filter(finding ->
                            !before.contains(said(finding)) && !before.contains(shown(finding, finding.span())))
                    .map(UnknownValueTest::said)
                    .toList();
            if (!created.isEmpty()) {
                failures.add("%s: with a placeholder in place of %s: %s"
                        .formatted(sample.name(), sample.definition().file().text(span), created));
            }
        }
    }

    private static List<Finding> findings(Analysis analysis) {
        return analysis.findings().stream()
                .filter(finding -> finding.category() == Category.INTEGRATION
                        || finding.rule().equals(PATHS))
                .toList();
    }

    /// What is no news when it comes again: what a finding says, and each place that it shows. Where its own place is
    /// unknown now, it moves to another that it showed.
    private static Stream<String> known(Finding finding) {
        return Stream.concat(
                Stream.of(said(finding), shown(finding, finding.span())),
                finding.related().stream()
                        .map(label -> shown(finding, label.location().span())));
    }

    private static String said(Finding finding) {
        return "%s %s: %s".formatted(finding.severity().text(), finding.rule(), finding.message());
    }

    private static String shown(Finding finding, Span place) {
        return "%s %s at `%s`"
                .formatted(
                        finding.severity().text(),
                        finding.rule(),
                        finding.primary().file().text(place));
    }
}
