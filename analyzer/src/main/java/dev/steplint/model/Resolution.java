package dev.steplint.model;

/// What a reference to a state turned out to be.
public sealed interface Resolution {

    /// A state of the same scope.
    record Found(State state) implements Resolution {}

    /// No state of the scope has the name.
    record Missing(String name) implements Resolution {}

    /// The name is known only after deployment, or is no string at all.
    record Unknown() implements Resolution {}
}
