package dev.steplint.rules.operators;

import dev.steplint.host.WorkflowType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A kind of bug that people write.
///
/// @param name what somebody did, as a clause
/// @param rules those of which one must find it
/// @param type of the machines in which it is a bug; empty if the type does not matter
/// @param plant every way to do so in a machine
record BugOperator(String name, Set<String> rules, Optional<WorkflowType> type, Function<Seed, Stream<Mutant>> plant) {

    static BugOperator of(String name, String rule, Function<Seed, Stream<Mutant>> plant) {
        return new BugOperator(name, Set.of(rule), Optional.empty(), plant);
    }

    static BugOperator inExpress(String name, String rule, Function<Seed, Stream<Mutant>> plant) {
        return new BugOperator(name, Set.of(rule), Optional.of(WorkflowType.EXPRESS), plant);
    }

    /// The machine as one of the type in which this is a bug.
    Seed prepare(Seed seed) {
        return type.map(seed::as).orElse(seed);
    }

    @Override
    public String toString() {
        return name;
    }
}
