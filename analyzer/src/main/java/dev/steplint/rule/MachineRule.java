package dev.steplint.rule;

import dev.steplint.model.StateMachine;

/// A rule about a machine as a whole.
public non-sealed interface MachineRule extends Rule {

    void check(StateMachine machine, RuleContext context);
}
