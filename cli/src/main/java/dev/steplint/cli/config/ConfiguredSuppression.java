package dev.steplint.cli.config;

import dev.steplint.rule.RuleId;
import dev.steplint.source.Location;
import java.util.Optional;

/// An entry of `suppressions` in a configuration.
///
/// @param rule the rule whose findings are accepted
/// @param files the definitions it is for; all if there are no patterns
/// @param state the state it is for; all if empty
/// @param reason why; a missing one is a finding
/// @param place the entry in the configuration
public record ConfiguredSuppression(
        RuleId rule, FilePatterns files, Optional<String> state, Optional<String> reason, Location place) {}
