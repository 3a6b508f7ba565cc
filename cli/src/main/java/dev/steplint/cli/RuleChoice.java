package dev.steplint.cli;

import dev.steplint.cli.config.Configuration.Settings;
import dev.steplint.engine.RuleSetting;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleId;
import dev.steplint.rule.RuleOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which rules run, by the options of the command and the settings of a configuration.
record RuleChoice(List<Rule> rules, LintOptions options) {

    Map<RuleId, RuleSetting> settings(Settings settings) {
        if (options.only().isEmpty() && options.without().isEmpty()) {
            return settings.rules();
        }
        Map<RuleId, RuleSetting> byRule = new HashMap<>(settings.rules());
        for (Rule rule : rules) {
            boolean chosen = options.only().isEmpty() || options.only().contains(rule.id());
            if (!chosen || options.without().contains(rule.id())) {
                byRule.put(rule.id(), new RuleSetting(false, Optional.empty(), RuleOptions.DEFAULTS));
            } else if (options.only().contains(rule.id())) {
                byRule.computeIfPresent(
                        rule.id(), (_, known) -> new RuleSetting(true, known.severity(), known.options()));
            }
        }
        return byRule;
    }

    /// A rule that somebody named, here or in the configuration, is shown whatever the profile says.
    boolean isAskedFor(Finding finding, Map<RuleId, RuleSetting> byRule) {
        return options.only().contains(finding.rule())
                || Optional.ofNullable(byRule.get(finding.rule()))
                        .flatMap(RuleSetting::severity)
                        .isPresent();
    }
}
