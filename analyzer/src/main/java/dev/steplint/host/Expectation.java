package dev.steplint.host;

/// Why a text is looked at, and so what it means when no definition is found in it.
public enum Expectation {
    /// Its name says that it is a definition (`flow.asl.json`), or it came on standard input: it is taken as one.
    DEFINITION,
    /// Somebody named the file: it is taken as a definition unless it is well-formed and clearly something else.
    GIVEN,
    /// It was found in a folder: it is taken as a definition only if it looks like one.
    FOUND
}
