package dev.steplint.rules.completeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.FixtureCase;
import dev.steplint.rules.harness.FixtureFile;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.ReasonList;
import dev.steplint.rules.harness.Repository;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// One finding for each cause: no two rules call the same characters an error. In the definitions of all fixtures
/// with all rules; two rules that mean different things there are listed in `overlaps.tsv`.
class OverlapTest {
    @Test
    void noTwoErrorsAtOnePlace() {
        Map<String, String> examples = new TreeMap<>();
        Repository.markdownFiles(Repository.fixtures()).stream()
                .map(path -> FixtureFile.of(MarkdownFile.read(path), BuiltInRules.all()))
                .flatMap(FixtureFile::cases)
                .forEach(fixture -> collect(fixture, examples));
        ReasonList known = ReasonList.read("/completeness/overlaps.tsv");
        List<String> differences = known.differences(examples.keySet());
        assertEquals("", String.join("\n", differences), () -> "\nwhere: " + examples);
    }

    private static void collect(FixtureCase fixture, Map<String, String> examples) {
        List<Finding> errors = fixture.analyze(fixture.marked().text(), fixture.settingsOfAll()).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        for (Finding first : errors) {
            for (Finding second : errors) {
                if (first.span().equals(second.span()) && first.rule().compareTo(second.rule()) < 0) {
                    String place = "%s, %s, line %d of the definition"
                            .formatted(
                                    fixture.file().ruleId(),
                                    fixture.section().title(),
                                    first.primary().start().line());
                    examples.putIfAbsent(first.rule() + " " + second.rule(), place);
                }
            }
        }
    }
}
