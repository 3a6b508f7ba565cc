package dev.steplint.json;

import dev.steplint.source.Span;

/// `null`, or in YAML an empty value.
public record JsonNull(Span span) implements JsonValue {

    @Override
    public String describe() {
        return "null";
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
