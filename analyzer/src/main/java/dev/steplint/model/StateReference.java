package dev.steplint.model;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.source.Span;
import java.util.Optional;

/// A field that names a state: `StartAt`, `Next`, `Default`, the `Next` of a choice rule or a
/// catcher.
///
/// @param field the key and the value; the value need not be a string
/// @param pointer where the field stands
public record StateReference(TransitionKind kind, JsonMember field, JsonPointer pointer) {

    /// The name as written, if it is a string; it may hold placeholders.
    public Optional<JsonString> name() {
        return field.value().asString();
    }

    /// The name, if it is a string that deployment does not change.
    public Optional<String> target() {
        return name().flatMap(JsonString::known);
    }

    public Span span() {
        return field.valueSpan();
    }

    /// A reference is a place, like the field it stands in.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
