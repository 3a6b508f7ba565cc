package dev.steplint.grammar;

import java.util.List;

/// What the value of a field must be.
///
/// `orExpression` means: in a JSONata state a string `{% … %}` may stand instead of the literal
/// (AWS Step Functions Developer Guide, "Transforming data with JSONata").
public sealed interface ValueType {

    /// Any JSON value, taken as it is: `Result`.
    record Anything() implements ValueType {}

    /// A string.
    ///
    /// @param minLength the least number of characters
    /// @param maxLength the greatest number of characters; [Integer#MAX_VALUE] if there is no bound
    record Text(int minLength, int maxLength, boolean orExpression) implements ValueType {}

    /// A boolean.
    record Flag() implements ValueType {}

    /// A whole number, bounds included.
    record Whole(long min, long max, boolean orExpression) implements ValueType {}

    /// A number, bounds included.
    record Decimal(double min, double max, boolean orExpression) implements ValueType {
        /// Any number.
        static final Decimal ANY = new Decimal(-Double.MAX_VALUE, Double.MAX_VALUE, false);

        /// Whether some number is refused.
        public boolean isBounded() {
            return !equals(ANY);
        }
    }

    /// One of a closed list of strings.
    ///
    /// @param confirmed whether a source says that AWS refuses any other; if not, another is only suspicious
    record OneOf(List<String> values, boolean confirmed) implements ValueType {}

    /// An RFC 3339 timestamp with an uppercase `T`, and an uppercase `Z` or an offset.
    record Timestamp(boolean orExpression) implements ValueType {}

    /// A JSONPath.
    ///
    /// @param nullable whether `null` has a meaning of its own: no input, no output
    record Path(boolean nullable) implements ValueType {}

    /// A JSONPath that names a single node.
    ///
    /// @param nullable whether `null` has a meaning of its own: the result is discarded
    record ReferencePath(boolean nullable) implements ValueType {}

    /// A reference path, or an intrinsic function that returns a string: `ErrorPath`, `CausePath`.
    record TextPath() implements ValueType {}

    /// A JSON value in which keys that end in `.$` hold paths and intrinsic functions.
    ///
    /// @param objectOnly whether anything but an object is refused
    record PayloadTemplate(boolean objectOnly) implements ValueType {}

    /// A JSON value in which any string may be a JSONata expression.
    ///
    /// @param objectOnly whether anything but an object or one expression is refused
    record JsonataTemplate(boolean objectOnly) implements ValueType {}

    /// A payload template in a JSONPath state, a JSONata template in a JSONata state: `ItemSelector`, `BatchInput`.
    record Template() implements ValueType {}

    /// An array or, in a JSONata state, an expression that yields one: `Items`. A distributed Map takes an object too.
    record Items() implements ValueType {}

    /// `Condition`: a JSONata expression, or a literal boolean.
    record Condition() implements ValueType {}

    /// `Assign`: an object whose keys are names of variables.
    record Variables() implements ValueType {}

    /// `States`: an object of states.
    record States() implements ValueType {}

    /// An array whose elements all have one type.
    ///
    /// @param nonEmpty whether an empty array is refused
    record ListOf(ValueType element, boolean nonEmpty) implements ValueType {}

    /// An object that is a construct of its own. A state's `ItemProcessor`, for instance.
    record ObjectOf(ConstructKind construct) implements ValueType {}
}
