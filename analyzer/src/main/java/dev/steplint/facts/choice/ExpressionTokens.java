package dev.steplint.facts.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cuts a JSONata expression into tokens, as far as conditions need them.
final class ExpressionTokens {
    private static final Set<String> LONG_SYMBOLS = Set.of("..", ":=", "!=", "<=", ">=", "~>", "??", "?:", "**");

    private final String expression;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private ExpressionTokens(String expression) {
        this.expression = expression;
    }

    enum Kind {
        TEXT,
        NUMBER,
        NAME,
        SYMBOL
    }

    /// @param operand whether a value begins here, or could; an `and` is then the name of a field
    record Token(Kind kind, String text, boolean operand) {
        boolean is(String symbol) {
            return text.equals(symbol) && kind == Kind.SYMBOL;
        }

        /// Whether this is an operator that is written as a word.
        boolean isWord(String word) {
            return text.equals(word) && kind == Kind.NAME && !operand;
        }

        private boolean opensOperand() {
            return switch (kind) {
                case TEXT, NUMBER -> false;
                case NAME -> isWord("and") || isWord("or") || isWord("in");
                case SYMBOL ->
                    switch (text) {
                        case ")", "]", "}" -> false;
                        // As an operand a star selects every field, and a percent sign the parent.
                        case "*", "**", "%" -> !operand;
                        default -> true;
                    };
            };
        }
    }

    /// The tokens without blanks and comments; empty if there is something else, such as a regular expression.
    static Optional<List<Token>> of(String expression) {
        ExpressionTokens reading = new ExpressionTokens(expression);
        while (reading.at < expression.length()) {
            if (!reading.next()) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(reading.tokens));
    }

    private boolean next() {
        char c = expression.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
            return true;
        }
        if (expression.startsWith("/*", at)) {
            int end = expression.indexOf("*/", at + 2);
            at = end + 2;
            return end >= 0;
        }
        if (c == '"' || c == '\'' || c == '`') {
            return quoted(c);
        }
        if (c >= '0' && c <= '9') {
            return add(Kind.NUMBER, numberEnd());
        }
        if (c == '$' || isNamePart(c)) {
            return add(Kind.NAME, nameEnd());
        }
        boolean isLong = at + 2 <= expression.length() && LONG_SYMBOLS.contains(expression.substring(at, at + 2));
        boolean regularExpression = c == '/' && opensOperand();
        return !regularExpression
                && "+-*/%&|^@#.,:;?!<>=()[]{}~".indexOf(c) >= 0
                && add(Kind.SYMBOL, at + (isLong ? 2 : 1));
    }

    private boolean quoted(char quote) {
        int end = at + 1;
        while (end < expression.length() && expression.charAt(end) != quote) {
            end += expression.charAt(end) == '\\' && quote != '`' ? 2 : 1;
        }
        return end < expression.length() && add(quote == '`' ? Kind.NAME : Kind.TEXT, end + 1);
    }

    private int numberEnd() {
        int end = digitsEnd(at);
        if (end + 1 < expression.length() && expression.charAt(end) == '.' && isDigit(end + 1)) {
            end = digitsEnd(end + 1);
        }
        if (end < expression.length() && "eE".indexOf(expression.charAt(end)) >= 0) {
            boolean signed = end + 1 < expression.length() && "+-".indexOf(expression.charAt(end + 1)) >= 0;
            int digits = end + (signed ? 2 : 1);
            end = isDigit(digits) ? digitsEnd(digits) : end;
        }
        return end;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private boolean isDigit(int index) {
        return index < expression.length() && expression.charAt(index) >= '0' && expression.charAt(index) <= '9';
    }

    private int nameEnd() {
        int end = at;
        while (end < expression.length() && expression.charAt(end) == '$') {
            end++;
        }
        while (end < expression.length() && isNamePart(expression.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private boolean opensOperand() {
        return tokens.isEmpty() || tokens.getLast().opensOperand();
    }

    private boolean add(Kind kind, int end) {
        tokens.add(new Token(kind, expression.substring(at, end), opensOperand()));
        at = end;
        return true;
    }
}
