package dev.steplint.json;

import dev.steplint.source.Span;

/// A whole value that stands for another one until deployment: an unquoted `${name}`, or in YAML a tag such as `!Ref`
/// that only its host understands.
///
/// @param text the value as written, its identity: equal texts have equal values
public record JsonPlaceholder(Span span, String text) implements JsonValue {

    @Override
    public String describe() {
        return "a placeholder";
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
