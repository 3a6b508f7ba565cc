package dev.steplint.engine;

import dev.steplint.host.Definition;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Finding;
import java.util.List;
import java.util.Optional;

/// What came of one definition.
///
/// @param machine the typed tree; empty if the definition is no object
/// @param findings of all rules, in order
/// @param crashes faults of ours, one for each rule that broke
public record Analysis(
        Definition definition, Optional<StateMachine> machine, List<Finding> findings, List<RuleCrash> crashes) {

    public Analysis {
        findings = List.copyOf(findings);
        crashes = List.copyOf(crashes);
    }
}
