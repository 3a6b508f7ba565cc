package dev.steplint.expr.jsonata;

import java.util.Optional;

/// The sentences of the reference implementation (JSONata 2.0) that are the same for every text.
///
/// The service repeats them, without the code, in `INVALID_JSONATA_EXPRESSION` (measured, 2026).
final class ReferenceWords {

    private ReferenceWords() {}

    static Optional<String> of(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "S0101" -> "String literal must be terminated by a matching quote";
                    case "S0104" -> "The escape sequence \\u must be followed by 4 hex digits";
                    case "S0105" -> "Quoted property name must be terminated with a backquote (`)";
                    case "S0106" -> "Comment has no closing tag";
                    case "S0207" -> "Unexpected end of expression";
                    case "S0209" -> "A predicate cannot follow a grouping expression in a step";
                    case "S0210" -> "Each step can only have one grouping expression";
                    case "S0212" -> "The left side of := must be a variable name (start with $)";
                    case "S0215" -> "A context variable binding must precede any predicates on a step";
                    case "S0301" -> "Empty regular expressions are not allowed";
                    case "S0302" -> "No terminating / in regular expression";
                    default -> null;
                });
    }

    static Optional<String> syntaxError(Token token) {
        return naming(token, "Syntax error: \"%s\"".formatted(token.text()));
    }

    static Optional<String> unknownOperator(Token token) {
        return naming(token, "Unknown operator: \"%s\"".formatted(token.text()));
    }

    static Optional<String> noUnaryOperator(Token token) {
        return naming(token, "The symbol \"%s\" cannot be used as a unary operator".formatted(token.text()));
    }

    static Optional<String> expected(String operator, Token found) {
        return found.isEnd()
                ? Optional.of("Expected \"%s\" before end of expression".formatted(operator))
                : naming(found, "Expected \"%s\", got \"%s\"".formatted(operator, found.text()));
    }

    /// A value it would write in its own way: `1e3` as `1000`.
    private static Optional<String> naming(Token token, String words) {
        return switch (token.kind()) {
            case OPERATOR, NAME -> Optional.of(words);
            case QUOTED_NAME, VARIABLE, STRING, NUMBER, WORD, REGEX, END -> Optional.empty();
        };
    }
}
