package dev.steplint.model;

import java.util.List;

/// A state that runs several branches at once.
public final class ParallelState extends ErrorHandlingState {

    private List<Scope> branches = List.of();

    ParallelState(Head head, Transition transition, List<Retrier> retriers, List<Catcher> catchers) {
        super(head, transition, retriers, catchers);
    }

    /// Called once by the reader: a branch knows its state, and the state its branches.
    void hold(List<Scope> held) {
        branches = List.copyOf(held);
    }

    /// The elements of `Branches` that are objects, in order.
    public List<Scope> branches() {
        return branches;
    }

    @Override
    public List<Scope> innerScopes() {
        return branches;
    }
}
