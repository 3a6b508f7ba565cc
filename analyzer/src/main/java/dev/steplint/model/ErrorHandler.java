package dev.steplint.model;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An element of `Retry` or `Catch`: what it does for which errors.
public sealed interface ErrorHandler permits Retrier, Catcher {

    JsonObject source();

    /// The place in its list, from 0.
    int index();

    JsonPointer pointer();

    default Optional<JsonMember> errorEquals() {
        return source().find("ErrorEquals");
    }

    /// The elements of `ErrorEquals` that are strings; they may hold placeholders.
    default List<JsonString> errorNames() {
        return errorEquals().flatMap(field -> field.value().asArray()).stream()
                .flatMap(array -> array.elements().stream())
                .flatMap(element -> element.asString().stream())
                .toList();
    }

    /// Whether `ErrorEquals` holds a name, written out.
    default boolean names(String error) {
        return errorNames().stream().anyMatch(name -> name.value().equals(error));
    }

    /// Whether it cannot be said which errors this is for.
    default boolean hasUnknownNames() {
        return errorEquals().map(JsonMember::value).stream()
                .flatMap(value -> Stream.concat(
                        Stream.of(value), value.asArray().stream().flatMap(array -> array.elements().stream())))
                .anyMatch(JsonValue::isUnknown);
    }
}
