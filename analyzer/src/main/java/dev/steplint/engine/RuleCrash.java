package dev.steplint.engine;

import dev.steplint.rule.RuleId;

/// A fault of steplint itself: a rule threw. The rest of the run goes on.
///
/// @param place what the rule was looking at, as a reader calls it
public record RuleCrash(RuleId rule, String place, Throwable cause) {}
