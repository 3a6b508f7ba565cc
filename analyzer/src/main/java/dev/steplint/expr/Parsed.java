package dev.steplint.expr;

import java.util.Optional;

/// What came of reading an expression: the tree or the first fault.
public sealed interface Parsed {

    /// The whole string was read.
    record Ok(Expression tree) implements Parsed {}

    /// The string is no expression.
    record Faulty(ExpressionFault first) implements Parsed {}

    default Optional<Expression> expression() {
        return switch (this) {
            case Ok ok -> Optional.of(ok.tree);
            case Faulty _ -> Optional.empty();
        };
    }

    default Optional<ExpressionFault> fault() {
        return switch (this) {
            case Ok _ -> Optional.empty();
            case Faulty faulty -> Optional.of(faulty.first);
        };
    }
}
