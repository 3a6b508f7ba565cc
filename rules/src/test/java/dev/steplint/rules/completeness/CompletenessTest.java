package dev.steplint.rules.completeness;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.steplint.rule.Finding;
import dev.steplint.rule.Rule;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.rules.harness.ReasonList;
import dev.steplint.rules.harness.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every rule is finished. An exception is a line `RULE-ID check<TAB>reason` in `not-yet.tsv`.
class CompletenessTest {
    private static final Map<String, Function<Rule, List<String>>> CHECKS = checks();

    private final ReasonList exceptions = ReasonList.read("/completeness/not-yet.tsv");

    private static Map<String, Function<Rule, List<String>>> checks() {
        Map<String, Function<Rule, List<String>>> checks = new LinkedHashMap<>();
        checks.put("names", CompletenessTest::names);
        checks.put("page", PageForm::problems);
        checks.put("fixture", CompletenessTest::fixture);
        checks.put("messages", CompletenessTest::messages);
        checks.put("style", CompletenessTest::style);
        return checks;
    }

    @TestFactory
    Stream<DynamicContainer> rules() {
        return BuiltInRules.all().stream()
                .map(rule -> DynamicContainer.dynamicContainer(
                        rule.id().text(),
                        CHECKS.entrySet().stream()
                                .map(check -> DynamicTest.dynamicTest(
                                        check.getKey(), () -> check(rule, check.getKey(), check.getValue())))));
    }

    private void check(Rule rule, String name, Function<Rule, List<String>> check) {
        List<String> problems = check.apply(rule);
        if (exceptions.has(rule.id() + " " + name)) {
            assertTrue(!problems.isEmpty(), "this exception is no longer needed, remove it from not-yet.tsv");
        } else if (!problems.isEmpty()) {
            fail("\n" + String.join("\n", problems));
        }
    }

    private static List<String> names(Rule rule) {
        List<String> problems = new ArrayList<>();
        Class<?> type = rule.getClass();
        if (!type.getSimpleName().equals(RuleClasses.className(rule))) {
            problems.add("the class of `%s` should be called %s".formatted(rule.id(), RuleClasses.className(rule)));
        }
        String topic = rule.metadata().category().text();
        if (!type.getPackageName().equals(BuiltInRules.class.getPackageName() + "." + topic)) {
            problems.add("a rule about %s stands in the package of that name".formatted(topic));
        }
        problems.addAll(MessageStyle.summaryProblems(rule.metadata().summary()));
        return problems;
    }

    private static List<String> fixture(Rule rule) {
        return FixtureForm.of(rule)
                .map(FixtureForm::problems)
                .orElseGet(() -> List.of("there is no fixture "
                        + Repository.nameOf(Repository.fixture(rule.id().text()))));
    }

    private static List<String> messages(Rule rule) {
        Set<String> provoked = FixtureForm.of(rule).map(FixtureForm::templates).orElseGet(Set::of);
        return unprovoked(RuleClasses.source(rule), provoked);
    }

    private static List<String> unprovoked(Path source, Set<String> provoked) {
        MessageLiterals messages = MessageLiterals.in(source);
        List<String> problems = new ArrayList<>();
        if (messages.others() > 0) {
            problems.add(source.getFileName() + " gives a message that is no literal");
        }
        messages.literals().stream()
                .filter(message -> !provoked.contains(message))
                .forEach(message -> problems.add("no fixture provokes the message: " + message));
        return problems;
    }

    private static List<String> style(Rule rule) {
        Set<String> problems = new LinkedHashSet<>();
        for (Finding finding : FixtureForm.of(rule).map(FixtureForm::findings).orElseGet(List::of)) {
            problems.addAll(MessageStyle.problems(finding));
        }
        return List.copyOf(problems);
    }

    /// A message may also stand in a class that several rules of a topic share.
    @Test
    void everySharedMessageIsProvoked() {
        Set<String> provoked = new LinkedHashSet<>();
        Set<Path> ofRules = new LinkedHashSet<>();
        for (Rule rule : BuiltInRules.all()) {
            FixtureForm.of(rule).ifPresent(fixture -> provoked.addAll(fixture.templates()));
            ofRules.add(RuleClasses.source(rule));
        }
        List<String> problems = RuleClasses.allSources().stream()
                .filter(source -> !ofRules.contains(source) && Files.exists(source))
                .flatMap(source -> unprovoked(source, provoked).stream())
                .toList();
        if (!problems.isEmpty()) {
            fail("\n" + String.join("\n", problems));
        }
    }
}
