package dev.steplint.facts.choice;

import java.util.OptionalInt;

/// One value, or one kind of values that no test of the choice tells apart.
sealed interface Sample {
    /// Values without anything to compare.
    enum Plain implements Sample {
        MISSING,
        NULL,
        /// An object, an array, or a scalar of a type that no test asks for.
        OTHER
    }

    record Truth(boolean value) implements Sample {}

    /// A number, text or moment: a constant (side 0), or what lies between it and the next constant below (-1) or
    /// above (1).
    record Near(Constant constant, int side) implements Sample {
        /// How this compares with a constant of the same kind.
        OptionalInt compareTo(Constant other) {
            int comparison = switch (constant) {
                case Constant.Text(String a) when other instanceof Constant.Text(String b) -> a.compareTo(b);
                case Constant.Number(double a) when other instanceof Constant.Number(double b) -> Double.compare(a, b);
                case Constant.Moment(var a) when other instanceof Constant.Moment(var b) -> a.compareTo(b);
                case Constant.Text _, Constant.Number _, Constant.Moment _, Constant.Truth _, Constant.Null _ ->
                    NOT_COMPARABLE;
            };
            if (comparison == NOT_COMPARABLE) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(comparison != 0 ? comparison : side);
        }

        private static final int NOT_COMPARABLE = Integer.MIN_VALUE;
    }

    /// How one value compares with another.
    enum Relative implements Sample {
        LESS(-1),
        EQUAL(0),
        GREATER(1),
        /// Of different types, or one of them missing.
        INCOMPARABLE(0);

        private final int comparison;

        Relative(int comparison) {
            this.comparison = comparison;
        }

        int comparison() {
            return comparison;
        }
    }
}
