package dev.steplint.expr;

/// Where and why an expression cannot be read.
///
/// @param start the first index in the decoded string
/// @param end the index after the last
/// @param message what is wrong, as a clause: `the bracket is not closed`
/// @param help what to do, imperative
public record ExpressionFault(int start, int end, String message, String help) {}
