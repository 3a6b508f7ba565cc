package dev.steplint.rules.harness;

import dev.steplint.engine.Analysis;
import dev.steplint.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/// Checks that what the page of a rule shows is true: the example is reported, and what to use instead is not.
public final class PageCheck {
    private PageCheck() {}

    /// What is wrong; empty if nothing is.
    ///
    /// @throws FixtureError if the page lacks one of the two
    public static List<String> problems(Rule rule, List<Rule> known) {
        return problems(FixtureFile.of(MarkdownFile.read(Repository.page(rule)), known));
    }

    static List<String> problems(FixtureFile page) {
        List<String> problems = new ArrayList<>();
        FixtureCase example = firstCase(page, "Example");
        Analysis bad = example.analyze();
        if (!example.isGood()) {
            problems.addAll(CaseCheck.problems(example));
        } else {
            problems.addAll(CaseCheck.faults(example, bad));
            if (bad.findings().isEmpty()) {
                problems.add("%s:%d: the rule finds nothing in the example"
                        .formatted(
                                Repository.nameOf(page.file().path()),
                                example.block().line()));
            }
        }
        problems.addAll(CaseCheck.problems(firstCase(page, "Use instead")));
        return problems;
    }

    private static FixtureCase firstCase(FixtureFile page, String title) {
        Section section = page.file()
                .section(title)
                .orElseThrow(() -> new FixtureError(1, "the page has no heading \"%s\"".formatted(title)));
        return page.cases(section).stream()
                .findFirst()
                .orElseThrow(() -> new FixtureError(section.line(), "no definition under \"%s\"".formatted(title)));
    }
}
