package dev.steplint.facts.choice;

/// A question about the input on which rules depend; its answers are samples.
sealed interface Dimension {
    /// The value that the question is about: a path or an expression, or a pair of them.
    String subject();

    /// What the value is.
    record Value(String subject) implements Dimension {}

    /// Whether a text that is not known exactly matches a pattern.
    record Match(String subject, TextPattern pattern) implements Dimension {}

    /// How two values compare of which none is constant.
    record Order(String left, String right, ComparedAs as) implements Dimension {
        @Override
        public String subject() {
            return left + '\0' + right + '\0' + as;
        }
    }

    /// As what two values are compared: those of other types do not match.
    enum ComparedAs {
        TEXTS,
        NUMBERS,
        BOOLEANS,
        MOMENTS,
        /// In JSONata values of any type can be compared.
        VALUES
    }
}
