package dev.steplint.rules.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.engine.Analysis;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is not known is never an error: a value that somebody fills in later may be right.
class PlaceholderTest {
    private static final long SEED = Long.getLong("steplint.seed", 20_261_122L);
    private static final int TEXTS = 4_000;
    private static final int REPORTED = 10;

    @Test
    void aPlaceholderCreatesNoError() {
        List<Sample> samples = Sample.all().stream()
                .filter(sample -> sample.format() == JsonFormat.JSON)
                .filter(sample -> sample.definition().document().faults().isEmpty())
                .filter(sample -> errors(sample.analyze()).isEmpty())
                .toList();
        int each = Math.max(3, TEXTS / Math.max(1, samples.size()));
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < samples.size() && failures.size() < REPORTED; i++) {
            check(samples.get(i), each, new Random(SEED + i), failures);
        }
        assertEquals("", String.join("\n\n", failures));
    }

    private static void check(Sample sample, int limit, Random random, List<String> failures) {
        List<JsonValue> scalars =
                new ArrayList<>(Scalars.in(sample.definition().document().root()));
        // A finding that was silenced is there again.
        scalars.removeIf(
                value -> value instanceof JsonString text && text.value().startsWith("steplint allow"));
        Collections.shuffle(scalars, random);
        for (JsonValue value : scalars.subList(0, Math.min(limit, scalars.size()))) {
            // A number may be replaced with or without quotes; text stays text.
            boolean quoted = value instanceof JsonString || random.nextBoolean();
            String replaced = replace(sample.text(), value.span(), quoted ? "\"${Unknown}\"" : "${Unknown}");
            List<Finding> errors = errors(sample.with(replaced).analyze());
            if (!errors.isEmpty()) {
                failures.add("%s: with a placeholder in place of %s, `%s` says: %s"
                        .formatted(
                                sample.name(),
                                sample.definition().file().text(value.span()),
                                errors.getFirst().rule(),
                                errors.getFirst().message()));
            }
        }
    }

    private static List<Finding> errors(Analysis analysis) {
        return analysis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static String replace(String text, Span span, String replacement) {
        return text.substring(0, span.start()) + replacement + text.substring(span.end());
    }
}
