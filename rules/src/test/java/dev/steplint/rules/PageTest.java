package dev.steplint.rules;

import static org.junit.jupiter.api.Assertions.fail;

import dev.steplint.rule.Rule;
import dev.steplint.rules.harness.PageCheck;
import dev.steplint.rules.harness.Repository;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the examples in the pages of the rules; whether a page is complete is another test's question.
///
/// `-Dsteplint.fixture=RULE-ID` runs the page of one rule.
class PageTest {
    @TestFactory
    Stream<DynamicTest> pages() {
        String only = System.getProperty("steplint.fixture", "");
        return BuiltInRules.all().stream()
                .filter(rule -> only.isEmpty() || rule.id().text().equals(only))
                .filter(rule -> Files.exists(Repository.page(rule)))
                .map(rule -> DynamicTest.dynamicTest(rule.id().text(), () -> check(rule)));
    }

    private static void check(Rule rule) {
        List<String> problems = PageCheck.problems(rule, BuiltInRules.all());
        if (!problems.isEmpty()) {
            fail("\n" + String.join("\n\n", problems));
        }
    }
}
