package dev.steplint.facts;

import dev.steplint.model.Scope;
import dev.steplint.model.StateMachine;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// One value for each scope of a machine.
final class ByScope {
    private ByScope() {}

    static <T> Map<Scope, T> map(StateMachine machine, Function<Scope, T> value) {
        Map<Scope, T> values = HashMap.newHashMap(machine.scopes().size());
        machine.scopes().forEach(scope -> values.put(scope, value.apply(scope)));
        return values;
    }

    static <T> T get(Map<Scope, T> values, Scope scope) {
        return Objects.requireNonNull(values.get(scope), "a scope of another machine");
    }
}
