package dev.steplint.rule;

import dev.steplint.model.Scope;

/// A rule about the states of one scope together.
public non-sealed interface ScopeRule extends Rule {

    void check(Scope scope, RuleContext context);
}
