package dev.steplint.hcl;

import dev.steplint.hcl.Token.Kind;
import java.util.List;

/// Splits a text into tokens, one at a time: inside of a template only the parser knows where they begin again.
final class Lexer {

    private static final List<String> OPERATORS = List.of("...", "==", "!=", "<=", ">=", "=>", "&&", "||", "::", "~}");
    private static final String SINGLE = "{}()[].,:?=<>!+-*/%";

    final String text;
    /// Where the next token is looked for.
    int index;
    /// Whether a comment that begins here or later may be closed.
    private boolean closes = true;

    Lexer(String text) {
        this.text = text;
    }

    /// The next token.
    ///
    /// @param wholeDigits whether only whole digits are wanted: `a.0.1` is two steps, not one fraction
    Token next(boolean wholeDigits) {
        boolean newline = skipBlanks();
        if (index >= text.length()) {
            return new Token(Kind.END, "", text.length(), text.length(), newline);
        }
        int start = index;
        char c = text.charAt(start);
        if (isDigit(c)) {
            return token(Kind.NUMBER, start, wholeDigits ? digits(start) : numberEnd(start), newline);
        }
        if (c == '"') {
            return token(Kind.QUOTE, start, start + 1, newline);
        }
        int word = nameEnd(text, start);
        if (word > start) {
            return token(Kind.NAME, start, word, newline);
        }
        if (text.startsWith("<<", start)) {
            int marker = text.startsWith("-", start + 2) ? start + 3 : start + 2;
            int end = nameEnd(text, marker);
            if (end > marker) {
                return token(Kind.HEREDOC, start, end, newline);
            }
        }
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, start)) {
                return token(Kind.OPERATOR, start, start + operator.length(), newline);
            }
        }
        if (SINGLE.indexOf(c) >= 0) {
            return token(Kind.OPERATOR, start, start + 1, newline);
        }
        return token(Kind.JUNK, start, text.offsetByCodePoints(start, 1), newline);
    }

    private Token token(Kind kind, int start, int end, boolean newline) {
        index = end;
        return new Token(kind, text.substring(start, end), start, end, newline);
    }

    /// Skips blanks and comments, and returns whether a line ended. One that ends within `/* */` does not count.
    private boolean skipBlanks() {
        boolean newline = false;
        while (index < text.length()) {
            char c = text.charAt(index);
            if (c == '\n' || c == '\r') {
                newline = true;
                index++;
            } else if (c == ' ' || c == '\t') {
                index++;
            } else if (c == '#' || text.startsWith("//", index)) {
                index = lineEnd(text, index);
            } else if (closes && text.startsWith("/*", index)) {
                int close = text.indexOf("*/", index + 2);
                closes = close >= 0;
                index = closes ? close + 2 : index;
            } else {
                return newline;
            }
        }
        return newline;
    }

    /// The offset of the end of the line that an offset is in.
    static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /// The offset after the name that begins at an offset; the same offset if none does.
    static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean part = end == start
                    ? Character.isUnicodeIdentifierStart(c) || c == '_'
                    : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c) || c == '-';
            if (!part) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private int numberEnd(int start) {
        int end = digits(start);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = digits(end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
            int after = digits(end + 1 + sign);
            end = after > end + 1 + sign ? after : end;
        }
        return end;
    }

    /// The offset after the digits at an offset.
    private int digits(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
