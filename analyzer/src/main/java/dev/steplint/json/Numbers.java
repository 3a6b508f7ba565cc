package dev.steplint.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/// The exact values of numbers in the notations of JSON and YAML.
final class Numbers {

    /// More digits, or an exponent with more digits, cost more than any definition is worth.
    private static final int MOST_DIGITS = 1_000;

    private static final int MOST_EXPONENT_DIGITS = 5;

    private Numbers() {}

    /// Whether a number is too long to be computed with.
    static boolean isExcessive(String text) {
        if (text.length() > MOST_DIGITS) {
            return true;
        }
        int exponent = isRadix(text) ? -1 : Math.max(text.indexOf('e'), text.indexOf('E'));
        if (exponent < 0) {
            return false;
        }
        int digit = exponent + 1;
        while (digit < text.length() && "+-0".indexOf(text.charAt(digit)) >= 0) {
            digit++;
        }
        return text.length() - digit > MOST_EXPONENT_DIGITS;
    }

    private static boolean isRadix(String text) {
        return text.indexOf('x') >= 0 || text.indexOf('X') >= 0 || text.indexOf('o') >= 0;
    }

    /// The value of a number that may have a plus sign, `_` between digits, no digit on one side of
    /// its point, leading zeros, or a base of 8 or 16.
    static BigDecimal lenient(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        BigDecimal value = digits.startsWith("0x")
                ? new BigDecimal(new BigInteger(digits.substring(2), 16))
                : digits.startsWith("0o")
                        ? new BigDecimal(new BigInteger(digits.substring(2), 8))
                        : new BigDecimal(digits);
        return negative ? value.negate() : value;
    }
}
