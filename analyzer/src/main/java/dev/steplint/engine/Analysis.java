package dev.steplint.engine;

import dev.steplint.host.Definition;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Suppression;
import java.util.List;
import java.util.Optional;

/// What came of one definition.
///
/// @param machine the typed tree; empty if the definition is no object
/// @param findings of all rules that nobody accepted, in order
/// @param suppressed findings that somebody accepted, in order
/// @param crashes faults of ours, one for each rule that broke
public record Analysis(
        Definition definition,
        Optional<StateMachine> machine,
        List<Finding> findings,
        List<Suppressed> suppressed,
        List<RuleCrash> crashes) {

    /// A finding that somebody accepted.
    public record Suppressed(Finding finding, Suppression suppression) {}

    public Analysis {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        crashes = List.copyOf(crashes);
    }
}
