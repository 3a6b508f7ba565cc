package dev.steplint.engine;

import dev.steplint.rule.RuleOptions;
import dev.steplint.rule.Severity;
import java.util.Optional;

/// How one rule runs on one definition.
///
/// @param severity the severity of its findings instead of their own
public record RuleSetting(boolean enabled, Optional<Severity> severity, RuleOptions options) {

    public static final RuleSetting DEFAULT = new RuleSetting(true, Optional.empty(), RuleOptions.DEFAULTS);
}
