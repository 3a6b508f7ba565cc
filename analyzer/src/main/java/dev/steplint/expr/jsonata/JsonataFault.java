package dev.steplint.expr.jsonata;

/// Where and why an expression cannot be read.
///
/// @param code of the reference implementation, such as `S0202`; the service leaves it out
/// @param start the first index in the text that was read
/// @param end the index after the last
/// @param message what is wrong, as a clause: `the string is not closed`
/// @param help what to do, imperative
public record JsonataFault(String code, int start, int end, String message, String help) {}
