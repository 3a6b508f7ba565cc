package dev.steplint.expr.jsonata;

import java.util.Optional;

/// Where and why an expression cannot be read.
///
/// @param code of the reference implementation, such as `S0202`; the service leaves it out
/// @param start the first index in the text that was read
/// @param end the index after the last
/// @param message what is wrong, as a clause: `the string is not closed`
/// @param help what to do, imperative
/// @param reference the words of the reference implementation, which the service passes on; empty where they depend on
///   how far that one has read
public record JsonataFault(String code, int start, int end, String message, String help, Optional<String> reference) {}
