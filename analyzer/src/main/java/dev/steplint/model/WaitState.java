package dev.steplint.model;

/// A state that lets time pass.
public final class WaitState extends ContinuingState {

    WaitState(Head head, Transition transition) {
        super(head, transition);
    }
}
