package dev.steplint.model;

import java.util.List;
import java.util.stream.Stream;

/// A state that takes `Retry` and `Catch`: Task, Parallel, Map.
public abstract sealed class ErrorHandlingState extends ContinuingState permits TaskState, ParallelState, MapState {

    private final List<Retrier> retriers;
    private final List<Catcher> catchers;

    ErrorHandlingState(Head head, Transition transition, List<Retrier> retriers, List<Catcher> catchers) {
        super(head, transition);
        this.retriers = List.copyOf(retriers);
        this.catchers = List.copyOf(catchers);
    }

    /// The elements of `Retry` that are objects, in order.
    public List<Retrier> retriers() {
        return retriers;
    }

    /// The elements of `Catch` that are objects, in order.
    public List<Catcher> catchers() {
        return catchers;
    }

    @Override
    public List<StateReference> references() {
        return Stream.concat(super.references().stream(), catchers.stream().flatMap(catcher -> catcher.next().stream()))
                .toList();
    }

    @Override
    public boolean leadsToUnknown() {
        return super.leadsToUnknown()
                || source().value("Catch").filter(value -> value.isUnknown()).isPresent();
    }
}
