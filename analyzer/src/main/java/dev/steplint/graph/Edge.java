package dev.steplint.graph;

import dev.steplint.model.State;
import dev.steplint.model.StateReference;
import dev.steplint.model.TransitionKind;
import dev.steplint.source.Span;

/// An arrow between two states of a scope, made by one field. Two fields that name the same state are two edges.
///
/// @param reference the field that made it
public record Edge(State from, State to, StateReference reference) {

    public TransitionKind kind() {
        return reference.kind();
    }

    /// The place where the target is named.
    public Span span() {
        return reference.span();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
