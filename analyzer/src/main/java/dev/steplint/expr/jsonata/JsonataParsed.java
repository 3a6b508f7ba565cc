package dev.steplint.expr.jsonata;

import java.util.Optional;

/// What came of reading an expression.
public sealed interface JsonataParsed {

    /// The whole text was read.
    record Ok(Jsonata tree) implements JsonataParsed {}

    /// The text is no expression.
    record Faulty(JsonataFault first) implements JsonataParsed {}

    /// Deeper than anybody reads; nothing is known of it.
    record TooDeep() implements JsonataParsed {}

    default Optional<Jsonata> expression() {
        return this instanceof Ok ok ? Optional.of(ok.tree) : Optional.empty();
    }

    default Optional<JsonataFault> fault() {
        return this instanceof Faulty faulty ? Optional.of(faulty.first) : Optional.empty();
    }
}
