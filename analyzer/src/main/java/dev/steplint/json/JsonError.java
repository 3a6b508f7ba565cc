package dev.steplint.json;

import dev.steplint.source.Span;

/// A place where a value should be and none could be read; a [JsonFault] says why.
public record JsonError(Span span) implements JsonValue {

    @Override
    public String describe() {
        return "unreadable";
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
