package dev.steplint.cli.config;

import dev.steplint.json.JsonPointer;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.RuleId;
import dev.steplint.rule.Suppression;
import dev.steplint.rule.Suppression.Origin;
import dev.steplint.source.Location;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;

/// An entry of `suppressions` in a configuration.
///
/// @param rule the rule whose findings are accepted
/// @param files the definitions it is for; all if there are no patterns
/// @param state the state it is for; all if empty
/// @param reason why; a missing one is a finding
/// @param place the id of the rule in the entry
/// @param pointer the entry
public record ConfiguredSuppression(
        RuleId rule,
        FilePatterns files,
        Optional<String> state,
        Optional<String> reason,
        Location place,
        JsonPointer pointer) {

    /// The entry as it applies to one machine; empty if the state it names is not there.
    public Optional<Suppression> in(StateMachine machine) {
        Optional<Span> extent = state.isEmpty()
                ? Optional.of(machine.source().span())
                : machine.states()
                        .filter(known -> known.name().equals(state.get()))
                        .map(ConfiguredSuppression::extent)
                        .findFirst();
        return extent.map(this::over);
    }

    /// The entry over a part of a definition's file.
    public Suppression over(Span extent) {
        return new Suppression(Origin.CONFIGURATION, List.of(rule.text()), reason, place, pointer, extent);
    }

    private static Span extent(State state) {
        return state.key().span().union(state.source().span());
    }
}
