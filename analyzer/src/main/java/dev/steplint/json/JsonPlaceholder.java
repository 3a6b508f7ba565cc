package dev.steplint.json;

import dev.steplint.source.Span;
import java.util.Optional;

/// A whole value that stands for another one until deployment: an unquoted `${name}` or `{{ name
/// }}`, or in YAML a tag such as `!Ref` that only its host understands.
///
/// @param text the value as written, its identity: equal texts have equal values
/// @param tagged what stands behind a tag, for the host that understands it
public record JsonPlaceholder(Span span, String text, Optional<Tagged> tagged) implements JsonValue {

    public JsonPlaceholder(Span span, String text) {
        this(span, text, Optional.empty());
    }

    /// A YAML tag and the value that it is applied to.
    ///
    /// @param tag the tag as written, such as `!Sub`
    /// @param value the value, read as if it had no tag
    public record Tagged(String tag, JsonValue value) {}

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
