package dev.steplint.json;

import dev.steplint.source.Span;
import java.util.Optional;

/// A value of a JSON or YAML text that knows where it stands.
///
/// Two values are equal only if they are the same place: a value is a location, not its content.
public sealed interface JsonValue
        permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull, JsonPlaceholder, JsonError {

    /// The characters of the value, quotes and brackets included.
    Span span();

    /// What kind of value this is, in a word a reader knows, with its article: `a string`.
    String describe();

    default Optional<JsonObject> asObject() {
        return this instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    default Optional<JsonArray> asArray() {
        return this instanceof JsonArray array ? Optional.of(array) : Optional.empty();
    }

    default Optional<JsonString> asString() {
        return this instanceof JsonString string ? Optional.of(string) : Optional.empty();
    }

    /// Whether nothing may be concluded from this value: a placeholder, a string with one in it, a function of a
    /// template, or a place that could not be read.
    default boolean isUnknown() {
        return switch (this) {
            case JsonPlaceholder _, JsonError _ -> true;
            case JsonString string -> string.hasPlaceholder();
            case JsonObject object -> object.isTemplateFunction();
            case JsonArray _, JsonNumber _, JsonBoolean _, JsonNull _ -> false;
        };
    }
}
