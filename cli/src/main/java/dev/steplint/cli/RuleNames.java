package dev.steplint.cli;

import dev.steplint.cli.LintOptions.UsageException;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleId;
import dev.steplint.rules.BuiltInRules;
import java.util.List;

/// Finds rules by the names that people type.
final class RuleNames {

    private RuleNames() {}

    static RuleId resolve(String text) {
        return rule(text).id();
    }

    static Rule rule(String text) {
        List<Rule> rules = BuiltInRules.all();
        return rules.stream()
                .filter(rule -> rule.id().text().equals(text))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no rule `%s`%s"
                        .formatted(
                                text,
                                NearestName.of(
                                                text,
                                                rules.stream()
                                                        .map(rule -> rule.id().text())
                                                        .toList())
                                        .map("; did you mean `%s`?"::formatted)
                                        .orElse("; `steplint rules` lists them"))));
    }
}
