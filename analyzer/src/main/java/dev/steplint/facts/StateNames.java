package dev.steplint.facts;

import dev.steplint.model.Scope;
import dev.steplint.model.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The states of all scopes by their names, which are unique in a machine that AWS takes.
public final class StateNames {
    public static final FactKey<StateNames> KEY = FactKey.of("state-names", StateNames::new);

    private final Map<String, State> first = new HashMap<>();

    private StateNames(Facts facts) {
        for (Scope scope : facts.machine().scopes()) {
            scope.states().forEach(state -> first.putIfAbsent(state.name(), state));
        }
    }

    /// The first state with a name, in whatever scope; outer scopes come before those inside of them.
    public Optional<State> find(String name) {
        return Optional.ofNullable(first.get(name));
    }
}
