package dev.steplint.json;

/// What plain scalars of YAML mean, by the core schema of YAML 1.2.2, section 10.3.2.
final class YamlSchema {

    private YamlSchema() {}

    /// The kinds of value that a plain scalar can have.
    enum Meaning {
        NULL,
        TRUE,
        FALSE,
        NUMBER,
        /// `.inf` and `.nan`, which JSON cannot express.
        NO_NUMBER,
        /// A whole number with a leading zero: octal in YAML 1.1, decimal in YAML 1.2, and text if it has no octal
        /// value in some readers of 1.1. Which of them reads the definition in the end is not known.
        AMBIGUOUS,
        STRING
    }

    static Meaning of(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Meaning.NULL;
            case "true", "True", "TRUE" -> Meaning.TRUE;
            case "false", "False", "FALSE" -> Meaning.FALSE;
            default -> number(text);
        };
    }

    private static Meaning number(String text) {
        char first = text.charAt(0);
        int start = first == '-' || first == '+' ? 1 : 0;
        if (start == text.length()) {
            return Meaning.STRING;
        }
        char c = text.charAt(start);
        if (c == '.' && isNoNumber(text, start)) {
            return Meaning.NO_NUMBER;
        }
        if (c != '.' && !isDigit(c)) {
            return Meaning.STRING;
        }
        if (start == 0 && c == '0' && text.length() > 2 && isRadix(text)) {
            return Meaning.NUMBER;
        }
        int digits = digitsEnd(text, start);
        if (digits == text.length()) {
            return c == '0' && digits > start + 1 ? Meaning.AMBIGUOUS : Meaning.NUMBER;
        }
        return isFloat(text, start, digits) ? Meaning.NUMBER : Meaning.STRING;
    }

    private static boolean isNoNumber(String text, int start) {
        return switch (text.substring(start)) {
            case ".inf", ".Inf", ".INF" -> true;
            case ".nan", ".NaN", ".NAN" -> start == 0;
            default -> false;
        };
    }

    private static boolean isRadix(String text) {
        int radix = text.charAt(1) == 'x' ? 16 : text.charAt(1) == 'o' ? 8 : 0;
        if (radix == 0) {
            return false;
        }
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F || Character.digit(text.charAt(i), radix) < 0) {
                return false;
            }
        }
        return true;
    }

    /// `(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?` behind the sign.
    private static boolean isFloat(String text, int start, int digits) {
        int i = digits;
        if (i < text.length() && text.charAt(i) == '.') {
            int fraction = digitsEnd(text, i + 1);
            if (i == start && fraction == i + 1) {
                return false;
            }
            i = fraction;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                i++;
            }
            int exponent = digitsEnd(text, i);
            return exponent > i && exponent == text.length();
        }
        return i == text.length();
    }

    private static int digitsEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
