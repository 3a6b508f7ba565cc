package dev.steplint.facts.choice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// A value that stands in a condition.
sealed interface Constant {
    record Text(String value) implements Constant {}

    /// Step Functions compares numbers as IEEE 754 doubles.
    record Number(double value) implements Constant {
        public Number {
            value = value == 0 ? 0.0 : value;
        }

        boolean isWhole() {
            return value == Math.rint(value) && Math.abs(value) < 1L << 53;
        }
    }

    record Truth(boolean value) implements Constant {}

    record Null() implements Constant {}

    /// A point in time; in data it is a string.
    record Moment(Instant value) implements Constant {}

    static Optional<Moment> moment(String text) {
        try {
            return Optional.of(new Moment(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
