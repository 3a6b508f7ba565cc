package dev.steplint.rules;

import dev.steplint.rule.Rule;
import dev.steplint.rules.harness.FixtureError;
import dev.steplint.rules.harness.FixtureFile;
import dev.steplint.rules.harness.MarkdownFile;
import dev.steplint.rules.harness.PageCheck;
import dev.steplint.rules.harness.Repository;
import dev.steplint.rules.harness.Section;
import dev.steplint.rules.harness.SectionCheck;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Runs the fixture and the page of some rules from the command line, for a quick look while a rule is written.
///
/// Usage: `FixtureRun [RULE-ID…]`; without an id every rule.
final class FixtureRun {
    private FixtureRun() {}

    static void main(String[] ids) {
        List<String> wanted = List.of(ids);
        int failures = 0;
        for (Rule rule : BuiltInRules.all()) {
            if (wanted.isEmpty() || wanted.contains(rule.id().text())) {
                List<String> problems = problems(rule);
                problems.forEach(problem -> System.out.println(problem + "\n"));
                System.out.printf("%s: %s%n", rule.id(), problems.isEmpty() ? "ok" : problems.size() + " problems");
                failures += problems.size();
            }
        }
        for (String id : wanted) {
            if (BuiltInRules.all().stream().noneMatch(rule -> rule.id().text().equals(id))) {
                System.out.printf("%s: no such rule in BuiltInRules%n", id);
                failures++;
            }
        }
        System.exit(failures == 0 ? 0 : 1);
    }

    private static List<String> problems(Rule rule) {
        List<String> problems = new ArrayList<>();
        String id = rule.id().text();
        if (Files.exists(Repository.fixture(id))) {
            problems.addAll(guarded(() -> {
                List<String> found = new ArrayList<>();
                FixtureFile fixture = FixtureFile.of(MarkdownFile.read(Repository.fixture(id)), BuiltInRules.all());
                for (Section section : fixture.file().sections()) {
                    found.addAll(guarded(() -> SectionCheck.problems(fixture, section)));
                }
                return found;
            }));
        } else {
            problems.add("no fixture " + Repository.nameOf(Repository.fixture(id)));
        }
        if (Files.exists(Repository.page(rule))) {
            problems.addAll(guarded(() -> PageCheck.problems(rule, BuiltInRules.all())));
        } else {
            problems.add("no page " + Repository.nameOf(Repository.page(rule)));
        }
        return problems;
    }

    private static List<String> guarded(Supplier<List<String>> check) {
        try {
            return check.get();
        } catch (FixtureError error) {
            return List.of(error.getMessage());
        }
    }
}
