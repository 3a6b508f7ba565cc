package dev.steplint.host.value;

import dev.steplint.source.Location;
import java.util.Optional;
import java.util.function.Function;

/// What a host says about one property.
///
/// Absent is not unknown: a property whose presence a condition of the template decides is neither there nor absent.
public sealed interface Setting<T> {

    /// The property is there.
    ///
    /// @param content its value
    /// @param place where its value is written
    record Known<T>(T content, Location place) implements Setting<T> {}

    /// The property may or may not be there, or its value cannot be told.
    record Unknown<T>() implements Setting<T> {}

    /// The property is certainly not there.
    record Absent<T>() implements Setting<T> {}

    static <T> Setting<T> unknown() {
        return new Unknown<>();
    }

    static <T> Setting<T> absent() {
        return new Absent<>();
    }

    /// The value, if it is there for certain.
    default Optional<T> value() {
        return this instanceof Known<T>(T content, var _) ? Optional.of(content) : Optional.empty();
    }

    default boolean isAbsent() {
        return this instanceof Absent<T>;
    }

    /// The same with another value; unknown if there is none.
    default <R> Setting<R> map(Function<T, Optional<R>> change) {
        return switch (this) {
            case Known<T>(T content, Location place) ->
                change.apply(content)
                        .<Setting<R>>map(result -> new Known<>(result, place))
                        .orElseGet(Unknown::new);
            case Unknown<T> _ -> new Unknown<>();
            case Absent<T> _ -> new Absent<>();
        };
    }
}
