package dev.steplint.json;

import dev.steplint.source.Span;

/// A key and its value in an object: a field with both of its places.
public record JsonMember(JsonString name, JsonValue value) {

    public String key() {
        return name.value();
    }

    public Span keySpan() {
        return name.span();
    }

    public Span valueSpan() {
        return value.span();
    }

    /// The key and the value, or the key alone if the value is a YAML alias and stands elsewhere.
    public Span span() {
        return value.span().start() < name.span().end()
                ? name.span()
                : name.span().union(value.span());
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
