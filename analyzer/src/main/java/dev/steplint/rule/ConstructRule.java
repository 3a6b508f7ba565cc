package dev.steplint.rule;

import dev.steplint.model.Construct;

/// A rule about the fields of any construct: the machine, a state, a retrier, a reader.
public non-sealed interface ConstructRule extends Rule {

    void check(Construct construct, RuleContext context);
}
