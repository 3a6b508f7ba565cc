package dev.steplint.rules.completeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.rule.Category;
import dev.steplint.rule.Rule;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of rules and the folders agree: nothing is forgotten, nothing is left over.
class RegistrationTest {
    private final List<Rule> rules = BuiltInRules.all();

    @Test
    void everyRuleIsRegisteredOnce() {
        assertEquals(
                RuleClasses.all().stream().map(Class::getName).sorted().toList(),
                rules.stream().map(rule -> rule.getClass().getName()).sorted().toList());
        Set<String> ids = new LinkedHashSet<>();
        rules.forEach(rule -> assertTrue(ids.add(rule.id().text()), () -> rule.id() + " is the id of two rules"));
    }

    @Test
    void rulesAreListedByTopicAndInOrderOfTheirIds() {
        List<Category> topics = rules.stream()
                .map(rule -> rule.metadata().category())
                .distinct()
                .toList();
        List<String> sorted = rules.stream()
                .sorted(Comparator.<Rule>comparingInt(
                                rule -> topics.indexOf(rule.metadata().category()))
                        .thenComparing(Rule::id))
                .map(rule -> rule.id().text())
                .toList();
        assertEquals(sorted, rules.stream().map(rule -> rule.id().text()).toList());
    }

    @Test
    void everyPageAndFixtureBelongsToARule() {
        List<Path> expected = new ArrayList<>();
        for (Rule rule : rules) {
            expected.add(Repository.page(rule));
            expected.add(Repository.fixture(rule.id().text()));
        }
        Path pages = Repository.root().resolve("rules/src/main/resources/dev/steplint/rules");
        List<String> leftOver = Stream.concat(
                        Repository.markdownFiles(pages).stream(),
                        Repository.markdownFiles(Repository.fixtures()).stream())
                .filter(file -> !expected.contains(file))
                .map(Repository::nameOf)
                .toList();
        assertEquals(List.of(), leftOver);
    }
}
