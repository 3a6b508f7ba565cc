package dev.steplint.catalog;

import java.util.Locale;

/// The kinds of single values in AWS APIs.
public enum ScalarKind {
    STRING,
    BOOLEAN,
    INTEGER,
    LONG,
    FLOAT,
    DOUBLE,
    /// A number of any precision.
    DECIMAL,
    TIMESTAMP,
    /// Bytes, written as text.
    BYTES,
    /// Any JSON at all.
    DOCUMENT,
    /// The body of a request: text or any JSON.
    STREAM;

    /// As the tables write it.
    static ScalarKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
