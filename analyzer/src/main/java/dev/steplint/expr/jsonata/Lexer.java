package dev.steplint.expr.jsonata;

import dev.steplint.expr.jsonata.Token.Kind;
import java.util.List;

/// Splits an expression into tokens, one at a time: only the parser knows whether a `/` divides or begins a regular
/// expression.
final class Lexer {

    private static final String BLANKS = " \t\n\r\u000B";
    private static final String SINGLE = ".[]{}(),@#;:?+-*/%|=<>^&!~";
    private static final List<String> DOUBLE = List.of("..", ":=", "!=", ">=", "<=", "**", "~>", "?:", "??");
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int index;

    Lexer(String text) {
        this.text = text;
    }

    /// The next token.
    ///
    /// @param operand whether a value can stand here, so that a `/` begins a regular expression
    Token next(boolean operand) {
        skipBlanks();
        if (index >= text.length()) {
            return new Token(Kind.END, "", text.length(), text.length());
        }
        char c = text.charAt(index);
        if (operand && c == '/') {
            return regex();
        }
        for (String operator : DOUBLE) {
            if (operator.charAt(0) == c && text.startsWith(operator, index)) {
                return token(Kind.OPERATOR, operator, index, index + 2);
            }
        }
        if (SINGLE.indexOf(c) >= 0) {
            return token(Kind.OPERATOR, String.valueOf(c), index, index + 1);
        }
        if (c == '"' || c == '\'') {
            return string(c);
        }
        if (c >= '0' && c <= '9') {
            return number();
        }
        return c == '`' ? quotedName() : name();
    }

    private Token token(Kind kind, String value, int start, int end) {
        index = end;
        return new Token(kind, value, start, end);
    }

    /// Comments are blanks, too.
    private void skipBlanks() {
        while (index < text.length()) {
            if (BLANKS.indexOf(text.charAt(index)) >= 0) {
                index++;
            } else if (text.startsWith("/*", index)) {
                int close = text.indexOf("*/", index + 2);
                if (close < 0) {
                    throw fault("S0106", index, text.length(), "the comment is not closed", "close it with `*/`");
                }
                index = close + 2;
            } else {
                return;
            }
        }
    }

    private Token name() {
        int start = index;
        int end = start;
        while (end < text.length() && BLANKS.indexOf(text.charAt(end)) < 0 && SINGLE.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (text.charAt(start) == '$') {
            return token(Kind.VARIABLE, text.substring(start + 1, end), start, end);
        }
        String name = text.substring(start, end);
        Kind kind = switch (name) {
            case "and", "or", "in" -> Kind.OPERATOR;
            case "true", "false", "null" -> Kind.WORD;
            default -> Kind.NAME;
        };
        return token(kind, name, start, end);
    }

    private Token quotedName() {
        int close = text.indexOf('`', index + 1);
        if (close < 0) {
            throw fault(
                    "S0105", index, text.length(), "the name in back-ticks is not closed", "close it with a back-tick");
        }
        return token(Kind.QUOTED_NAME, text.substring(index + 1, close), index, close + 1);
    }

    private Token number() {
        int start = index;
        int end = text.charAt(start) == '0' ? start + 1 : digits(start);
        if (end < text.length() && text.charAt(end) == '.' && digits(end + 1) > end + 1) {
            end = digits(end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
            if (digits(end + 1 + sign) > end + 1 + sign) {
                end = digits(end + 1 + sign);
            }
        }
        String number = text.substring(start, end);
        if (Double.isInfinite(Double.parseDouble(number))) {
            throw fault("S0102", start, end, "`%s` is out of range".formatted(number), "write a number below 1.8e308");
        }
        return token(Kind.NUMBER, number, start, end);
    }

    /// The index after the digits at an index.
    private int digits(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private Token string(char quote) {
        int start = index;
        int at = start + 1;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == quote) {
                return token(Kind.STRING, value.toString(), start, at + 1);
            }
            if (c == '\\') {
                at++;
                value.append(escaped(start, at));
                at += at < text.length() && text.charAt(at) == 'u' ? 5 : 1;
            } else {
                value.append(c);
                at++;
            }
        }
        throw notClosed("S0101", start);
    }

    private Unreadable notClosed(String code, int start) {
        return fault(
                code,
                start,
                text.length(),
                "the string is not closed",
                "close it with `%s`".formatted(text.charAt(start)));
    }

    /// What the character after a backslash stands for.
    private char escaped(int start, int at) {
        if (at >= text.length()) {
            throw notClosed("S0103", start);
        }
        char c = text.charAt(at);
        int known = ESCAPES.indexOf(c);
        if (known >= 0) {
            return ESCAPED.charAt(known);
        }
        if (c != 'u') {
            int end = text.offsetByCodePoints(at, 1);
            throw fault(
                    "S0103",
                    at - 1,
                    end,
                    "`%s` is no escape sequence".formatted(text.substring(at - 1, end)),
                    "write two backslashes for one, each escaped once more for JSON");
        }
        int end = Math.min(text.length(), at + 5);
        String digits = text.substring(at + 1, end);
        if (digits.isEmpty() || !digits.chars().allMatch(Lexer::isHex)) {
            throw fault(
                    "S0104", at - 1, end, "four hexadecimal digits must follow `\\u`", "write them, such as `\\u00e9`");
        }
        return (char) Integer.parseInt(digits, 16);
    }

    private static boolean isHex(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /// A slash inside of brackets does not end the pattern, and neither does one after a backslash.
    private Token regex() {
        int start = index;
        int depth = 0;
        int backslashes = 0;
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '/' && depth == 0 && backslashes % 2 == 0) {
                return regex(start, at);
            }
            // The reference looks at one character before a bracket only, so `\\(` counts as escaped.
            if ("([{".indexOf(c) >= 0 && backslashes == 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0 && backslashes == 0) {
                depth--;
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        throw fault(
                "S0302",
                start,
                text.length(),
                "the regular expression is not closed",
                "close it with `/`, or write a value before the `/` to divide");
    }

    private Token regex(int start, int close) {
        if (close == start + 1) {
            throw fault(
                    "S0301",
                    start,
                    close + 1,
                    "the regular expression is empty",
                    "write a pattern, or `/* … */` for a comment");
        }
        int end = close + 1;
        while (end < text.length() && (text.charAt(end) == 'i' || text.charAt(end) == 'm')) {
            end++;
        }
        index = end;
        return new Token(Kind.REGEX, text.substring(start + 1, close), start, end);
    }

    private static Unreadable fault(String code, int start, int end, String message, String help) {
        return Unreadable.fault(code, start, end, message, help);
    }
}
