package dev.steplint.catalog;

/// What a parameter of an AWS API takes.
///
/// A structure knows the file it is described in and reads its members when it is asked for them, so types that contain
/// themselves do no harm.
public sealed interface ParameterType
        permits ParameterType.Scalar, ParameterType.ListOf, ParameterType.MapOf, Structure {

    /// A single value.
    record Scalar(ScalarKind kind) implements ParameterType {}

    /// An array.
    record ListOf(ParameterType element) implements ParameterType {}

    /// An object whose keys are data.
    record MapOf(ParameterType value) implements ParameterType {}

    /// A type as the tables write it: `string`, `[string]`, `{string}`.
    static ParameterType of(String word) {
        return switch (word.charAt(0)) {
            case '[' -> new ListOf(of(word.substring(1, word.length() - 1)));
            case '{' -> new MapOf(of(word.substring(1, word.length() - 1)));
            default -> new Scalar(ScalarKind.of(word));
        };
    }
}
