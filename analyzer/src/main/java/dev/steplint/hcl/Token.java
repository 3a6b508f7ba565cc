package dev.steplint.hcl;

import dev.steplint.source.Span;

/// A word of HCL.
///
/// @param text the operator, the name or the number as written
/// @param newline whether a line ended before it; whether that means anything depends on the place
record Token(Kind kind, String text, int start, int end, boolean newline) {

    /// What a token is.
    enum Kind {
        OPERATOR,
        NAME,
        NUMBER,
        /// The quote that opens a template; what follows is not split into tokens.
        QUOTE,
        /// `<<WORD` or `<<-WORD` with the rest of its line; what follows is not split into tokens.
        HEREDOC,
        /// A character that has no meaning in HCL.
        JUNK,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    Span span() {
        return new Span(start, end);
    }
}
