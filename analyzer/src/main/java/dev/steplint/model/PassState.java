package dev.steplint.model;

/// A state that hands its input on, reshaped or replaced.
public final class PassState extends ContinuingState {

    PassState(Head head, Transition transition) {
        super(head, transition);
    }
}
