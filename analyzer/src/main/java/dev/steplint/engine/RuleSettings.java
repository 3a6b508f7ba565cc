package dev.steplint.engine;

import dev.steplint.rule.RuleId;
import java.util.Map;

/// How the rules run on one definition.
///
/// @param byRule what differs from the default
public record RuleSettings(Map<RuleId, RuleSetting> byRule) {

    public static final RuleSettings DEFAULTS = new RuleSettings(Map.of());

    public RuleSettings {
        byRule = Map.copyOf(byRule);
    }

    public RuleSetting of(RuleId rule) {
        return byRule.getOrDefault(rule, RuleSetting.DEFAULT);
    }
}
