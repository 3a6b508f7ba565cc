package dev.steplint.model;

/// The fields that name the state to run next.
public enum TransitionKind {
    START,
    NEXT,
    CHOICE,
    DEFAULT,
    CATCH
}
