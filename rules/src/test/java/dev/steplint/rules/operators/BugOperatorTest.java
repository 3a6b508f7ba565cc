package dev.steplint.rules.operators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.engine.Analysis;
import dev.steplint.rule.Severity;
import dev.steplint.rules.harness.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of bug, at every place of a machine without errors where it can be, is found by the rule that names it.
class BugOperatorTest {
    private static final int REPORTED = 5;
    private static final List<Seed> SEEDS = seeds();

    private static List<Seed> seeds() {
        try (Stream<Path> files = Files.list(Repository.root().resolve("testdata/machines"))) {
            return files.sorted()
                    .map(file -> Seed.of(file.getFileName().toString(), Repository.read(file)))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Test
    void theMachinesHaveNoErrors() {
        for (Seed seed : SEEDS) {
            assertEquals(List.of(), errors(seed.analyze(seed.text())), seed.name());
        }
    }

    static Stream<BugOperator> operators() {
        return Stream.of(FlowBugs.all(), FieldBugs.all(), ExpressionBugs.all(), CallBugs.all(), VariableBugs.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("operators")
    void aBugIsFoundByTheRuleThatNamesIt(BugOperator operator) {
        List<String> missed = new ArrayList<>();
        int planted = 0;
        for (Seed each : SEEDS) {
            Seed seed = operator.prepare(each);
            for (Mutant mutant : operator.plant().apply(seed).toList()) {
                planted++;
                String text = mutant.apply(seed.text());
                Analysis analysis = seed.analyze(text);
                if (analysis.findings().stream()
                        .noneMatch(finding ->
                                operator.rules().contains(finding.rule().text()))) {
                    missed.add("%s, %s: %s found nothing; there is %s%n%s"
                            .formatted(
                                    seed.name(), mutant.place(), operator.rules(), errors(analysis), mutant.edits()));
                }
            }
        }
        assertTrue(planted > 0, "no machine has a place for this bug");
        assertEquals(
                "",
                missed.stream().limit(REPORTED).collect(Collectors.joining("\n\n")),
                "%d of %d missed".formatted(missed.size(), planted));
    }

    /// What is wrong with a machine, rule by rule.
    private static List<String> errors(Analysis analysis) {
        return analysis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + ": " + finding.message())
                .toList();
    }
}
