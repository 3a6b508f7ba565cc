package dev.steplint.expr.jsonata;

/// A replacement in the text of an expression.
///
/// @param start the first index
/// @param end the index after the last
public record Repair(int start, int end, String replacement) {}
