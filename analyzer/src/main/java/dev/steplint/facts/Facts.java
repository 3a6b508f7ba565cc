package dev.steplint.facts;

import dev.steplint.model.StateMachine;
import java.util.IdentityHashMap;
import java.util.Map;

/// What is derived from one machine, each fact computed at most once, on first use. For one thread.
public final class Facts {

    private final StateMachine machine;
    private final Map<FactKey<?>, Object> computed = new IdentityHashMap<>();

    public Facts(StateMachine machine) {
        this.machine = machine;
    }

    public StateMachine machine() {
        return machine;
    }

    @SuppressWarnings("unchecked") // A key only ever stores what it computes.
    public <T> T get(FactKey<T> key) {
        Object known = computed.get(key);
        if (known == null) {
            known = key.compute(this);
            computed.put(key, known);
        }
        return (T) known;
    }
}
