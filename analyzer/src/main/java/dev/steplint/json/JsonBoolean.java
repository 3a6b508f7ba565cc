package dev.steplint.json;

import dev.steplint.source.Span;

/// `true` or `false`.
public record JsonBoolean(Span span, boolean value) implements JsonValue {

    @Override
    public String describe() {
        return "a boolean";
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
