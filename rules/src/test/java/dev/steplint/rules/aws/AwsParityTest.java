package dev.steplint.rules.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.rule.AwsCode;
import dev.steplint.rule.AwsDiagnostic;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Finding;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.FixtureCase;
import dev.steplint.rules.harness.FixtureFile;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.Repository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// AWS says the same, offline: every diagnostic of it that is known has a definition that provokes it and one that does
/// not, and both get AWS's answer.
class AwsParityTest {
    private static final List<AwsCase> CASES = AwsCase.all();
    private static final List<AwsRow> ROWS = AwsRow.all();

    @TestFactory
    Stream<DynamicTest> answers() {
        return CASES.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.title(),
                        () -> assertEquals(String.join("\n", each.expected()), String.join("\n", each.actual()))));
    }

    @Test
    void everyRowHasABadAndAGoodCase() {
        List<String> problems = new ArrayList<>();
        for (AwsRow row : ROWS) {
            List<AwsCase> cases = CASES.stream()
                    .filter(each -> each.section().title().equals(row.title()))
                    .toList();
            boolean bad = cases.stream()
                    .anyMatch(each -> each.expected().stream()
                            .anyMatch(line ->
                                    line.contains(" " + row.code() + " ") || line.contains(" " + row.code() + ":")));
            boolean good = cases.stream().anyMatch(AwsCase::isGood);
            if (row.hasCases() && !(bad && good)) {
                problems.add("no bad or no good case: " + row.title());
            }
            if (!row.hasCases() && !cases.isEmpty()) {
                problems.add("has cases, so its row need not say why not: " + row.title());
            }
        }
        assertEquals("", String.join("\n", problems));
    }

    @Test
    void everyCaseBelongsToARow() {
        Set<String> titles = new TreeSet<>();
        CASES.forEach(each -> titles.add(each.section().title()));
        ROWS.forEach(row -> titles.remove(row.title()));
        assertEquals(Set.of(), titles);
    }

    @Test
    void everyCodeHasARow() {
        Set<String> missing = Arrays.stream(AwsCode.values()).map(AwsCode::name).collect(Collectors.toSet());
        ROWS.forEach(row -> missing.remove(row.code()));
        assertEquals(Set.of(), missing);
    }

    /// The words of AWS are there to be said.
    @Test
    void everyTextOfAwsIsProvoked() {
        Set<AwsText> unsaid = new TreeSet<>(Arrays.asList(AwsText.values()));
        for (AwsCase each : CASES) {
            for (String line : each.expected()) {
                unsaid.removeIf(text -> text.matches(line.substring(line.indexOf(": ") + 2)));
            }
        }
        assertEquals(Set.of(), unsaid);
    }

    /// What AWS refuses is an error of ours, and what it warns of is none.
    @Test
    void severitiesAgree() {
        List<String> problems = new ArrayList<>();
        CASES.forEach(each -> check(each.title(), each.analyze().findings(), problems));
        Repository.markdownFiles(Repository.fixtures()).stream()
                .map(MarkdownFile::read)
                .map(file -> FixtureFile.of(file, BuiltInRules.all()))
                .flatMap(FixtureFile::cases)
                .forEach(each -> check(title(each), each.analyze().findings(), problems));
        assertEquals("", String.join("\n", problems));
    }

    private static String title(FixtureCase fixture) {
        return fixture.file().ruleId() + ", " + fixture.section().title();
    }

    private static void check(String title, List<Finding> findings, List<String> problems) {
        for (Finding finding : findings) {
            for (AwsDiagnostic said : finding.aws()) {
                if (said.code().severity() != finding.severity()) {
                    problems.add("%s: %s is %s, %s of AWS is not"
                            .formatted(title, finding.rule(), finding.severity(), said.code()));
                }
            }
        }
    }
}
