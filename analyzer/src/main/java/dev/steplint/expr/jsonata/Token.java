package dev.steplint.expr.jsonata;

/// A word of an expression.
///
/// @param text the operator, the name without quotes or `$`, the value of a string, the number as written, the pattern
record Token(Kind kind, String text, int start, int end) {

    /// What a token is.
    enum Kind {
        OPERATOR,
        NAME,
        /// A name in back-ticks.
        QUOTED_NAME,
        VARIABLE,
        STRING,
        NUMBER,
        /// `true`, `false`, `null`.
        WORD,
        REGEX,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isEnd() {
        return kind == Kind.END;
    }
}
