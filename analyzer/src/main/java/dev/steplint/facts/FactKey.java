package dev.steplint.facts;

import java.util.function.Function;

/// Names a kind of derived knowledge and knows how to compute it. Each fact class holds its own
/// key.
///
/// @param <T> the fact
public final class FactKey<T> {

    private final String name;
    private final Function<Facts, T> compute;

    private FactKey(String name, Function<Facts, T> compute) {
        this.name = name;
        this.compute = compute;
    }

    /// A fact that is computed from the machine, and from other facts where it needs them.
    public static <T> FactKey<T> of(String name, Function<Facts, T> compute) {
        return new FactKey<>(name, compute);
    }

    T compute(Facts facts) {
        return compute.apply(facts);
    }

    @Override
    public String toString() {
        return name;
    }
}
