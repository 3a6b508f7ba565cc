package dev.steplint.rule;

import dev.steplint.model.State;

/// A rule about one state.
public non-sealed interface StateRule extends Rule {

    void check(State state, RuleContext context);
}
