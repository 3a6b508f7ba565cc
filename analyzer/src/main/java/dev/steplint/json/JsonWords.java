package dev.steplint.json;

import dev.steplint.source.Span;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Reads what stands without quotes: numbers, `true`, `false`, `null`, placeholders, and the words
/// that people write by mistake.
final class JsonWords {

    /// A number of up to this many digits fits into a `long`.
    private static final int LONG_DIGITS = 18;

    /// Kept apart because texts without mistakes need no regular expressions.
    private static final class Misspelt {

        static final Pattern NUMBER = Pattern.compile("[-+]?(?=\\.?[0-9])[0-9_]*\\.?[0-9_]*(?:[eE][-+]?[0-9]+)?");

        static final Pattern RADIX = Pattern.compile("[-+]?0[xX][0-9a-fA-F]+");
    }

    private final JsonInput in;

    JsonWords(JsonInput in) {
        this.in = in;
    }

    /// Reads the bare value at the current position, at least one character of it.
    JsonValue value() {
        int start = in.pos;
        char c = in.chars[start];
        if (c == '-' || c >= '0' && c <= '9') {
            int end = numberEnd(start);
            if (end > start && ends(end) && Placeholder.endOfDoubled(in.text, end) < 0) {
                in.pos = end;
                return number(start, end);
            }
        } else if (c == 't' && isLiteral(start, "true")) {
            in.pos += 4;
            return new JsonBoolean(new Span(start, in.pos), true);
        } else if (c == 'f' && isLiteral(start, "false")) {
            in.pos += 5;
            return new JsonBoolean(new Span(start, in.pos), false);
        } else if (c == 'n' && isLiteral(start, "null")) {
            in.pos += 4;
            return new JsonNull(new Span(start, in.pos));
        }
        Run run = run(false);
        Span span = new Span(start, in.pos);
        String word = in.text.substring(start, in.pos);
        return switch (run) {
            case PLACEHOLDER -> new JsonPlaceholder(span, word);
            case BROKEN -> new JsonError(span);
            case WORD -> word(span, word);
        };
    }

    private boolean ends(int offset) {
        return offset >= in.end
                || JsonInput.delimits(in.chars[offset])
                || isFollowed(offset, '/', '/')
                || isFollowed(offset, '/', '*')
                || isFollowed(offset, '%', '{');
    }

    private boolean isFollowed(int offset, char c, char next) {
        return in.chars[offset] == c && in.at(offset + 1) == next;
    }

    private boolean isLiteral(int start, String literal) {
        int end = start + literal.length();
        return end <= in.end && in.text.startsWith(literal, start) && ends(end);
    }

    /// The offset after the number in JSON's grammar that begins here, or `start` if none does.
    private int numberEnd(int start) {
        int i = in.chars[start] == '-' ? start + 1 : start;
        int digits = digitsEnd(i);
        if (digits == i || in.chars[i] == '0' && digits > i + 1) {
            return start;
        }
        i = digits;
        if (in.at(i) == '.') {
            digits = digitsEnd(i + 1);
            if (digits == i + 1) {
                return start;
            }
            i = digits;
        }
        if (in.at(i) == 'e' || in.at(i) == 'E') {
            int sign = in.at(i + 1) == '-' || in.at(i + 1) == '+' ? 2 : 1;
            digits = digitsEnd(i + sign);
            return digits == i + sign ? start : digits;
        }
        return i;
    }

    private int digitsEnd(int from) {
        int i = from;
        while (i < in.end && in.chars[i] >= '0' && in.chars[i] <= '9') {
            i++;
        }
        return i;
    }

    private JsonValue number(int start, int end) {
        Span span = new Span(start, end);
        String text = in.text.substring(start, end);
        if (end - start > LONG_DIGITS || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return Numbers.isExcessive(text) ? excessive(span) : new JsonNumber(span, text, new BigDecimal(text));
        }
        long unscaled = 0;
        int scale = 0;
        boolean fraction = false;
        for (int i = in.chars[start] == '-' ? start + 1 : start; i < end; i++) {
            if (in.chars[i] == '.') {
                fraction = true;
            } else {
                unscaled = unscaled * 10 + (in.chars[i] - '0');
                scale += fraction ? 1 : 0;
            }
        }
        return new JsonNumber(span, text, BigDecimal.valueOf(in.chars[start] == '-' ? -unscaled : unscaled, scale));
    }

    private JsonValue excessive(Span span) {
        in.faults.excessiveNumber(span);
        return new JsonError(span);
    }

    /// Reads the bare key at the current position, at least one character of it: a string, or a placeholder.
    JsonValue key() {
        int start = in.pos;
        Run run = run(true);
        Span span = new Span(start, in.pos);
        String word = in.text.substring(start, in.pos);
        if (run == Run.PLACEHOLDER) {
            return new JsonPlaceholder(span, word);
        }
        if (run == Run.WORD) {
            unquoted(start, word, "Key `%s` is not quoted");
        }
        return new JsonString(span, word, OffsetMap.verbatim(start, word.length()));
    }

    /// What a run of bare characters turned out to be.
    private enum Run {
        WORD,
        PLACEHOLDER,
        BROKEN
    }

    /// Goes over a word, with the placeholders in it.
    private Run run(boolean key) {
        int start = in.pos;
        Run kind = Run.WORD;
        while (in.pos < in.end) {
            int placeholder = placeholderEnd();
            if (placeholder > 0) {
                kind = Run.PLACEHOLDER;
                in.pos = placeholder;
            } else if (placeholder < 0) {
                return unclosedPlaceholder();
            } else if (in.pos > start && (ends(in.pos) || key && in.chars[in.pos] == '=')) {
                break;
            } else {
                in.pos++;
            }
        }
        return kind;
    }

    private Run unclosedPlaceholder() {
        int start = in.pos;
        in.pos = in.lineEnd(start);
        in.fault(start, start + 2, "Placeholder is never closed", "add `}` at its end");
        in.derail();
        in.explainsEnd |= in.atEnd();
        return Run.BROKEN;
    }

    /// The offset after the placeholder that begins here, 0 if none begins, -1 if it never ends.
    private int placeholderEnd() {
        if (Placeholder.opensAt(in.text, in.pos)) {
            int end = Placeholder.endOf(in.text, in.pos);
            return end > in.end ? -1 : end;
        }
        if (in.chars[in.pos] == '{') {
            return Math.max(0, Placeholder.endOfDoubled(in.text, in.pos));
        }
        return 0;
    }

    private JsonValue word(Span span, String word) {
        switch (word) {
            case "True", "TRUE" -> {
                return new JsonBoolean(misspelt(span, word, "true"), true);
            }
            case "False", "FALSE" -> {
                return new JsonBoolean(misspelt(span, word, "false"), false);
            }
            case "Null", "NULL", "None", "nil", "undefined" -> {
                return new JsonNull(misspelt(span, word, "null"));
            }
            case "NaN", "Infinity", "-Infinity", "+Infinity" -> {
                misspelt(span, word, "null");
                return new JsonError(span);
            }
            default -> {
                return Misspelt.RADIX.matcher(word).matches()
                                || Misspelt.NUMBER.matcher(word).matches()
                        ? misspeltNumber(span, word)
                        : unquotedString(span, word);
            }
        }
    }

    private Span misspelt(Span span, String word, String meant) {
        in.fault(span.start(), span.end(), "`%s` is no value in JSON".formatted(word), "write `%s`".formatted(meant));
        return span;
    }

    private JsonValue misspeltNumber(Span span, String word) {
        if (Numbers.isExcessive(word)) {
            return excessive(span);
        }
        BigDecimal value = Numbers.lenient(word);
        boolean plain = value.precision() <= LONG_DIGITS && Math.abs(value.scale()) <= LONG_DIGITS;
        in.fault(
                span.start(),
                span.end(),
                "Number `%s` %s".formatted(FaultList.cited(word), defect(word)),
                plain ? "write `%s`".formatted(value.toPlainString()) : "write decimal digits only");
        return new JsonNumber(span, word, value);
    }

    private static String defect(String word) {
        char first = word.charAt(0);
        String digits = first == '-' || first == '+' ? word.substring(1) : word;
        if (Misspelt.RADIX.matcher(word).matches()) {
            return "is hexadecimal, which JSON does not know";
        }
        if (first == '+') {
            return "has a plus sign, which JSON does not allow";
        }
        if (word.indexOf('_') >= 0) {
            return "has `_` between its digits";
        }
        if (digits.startsWith(".")) {
            return "has no digit before its point";
        }
        return digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.'
                ? "begins with a zero that JSON does not allow"
                : "has no digit after its point";
    }

    private JsonString unquotedString(Span span, String word) {
        unquoted(span.start(), word, "`%s` is not quoted");
        return new JsonString(span, word, OffsetMap.verbatim(span.start(), word.length()));
    }

    /// Reports a word without quotes, or with the first of them missing.
    private void unquoted(int start, String word, String message) {
        boolean half = in.peek() == '"' && ends(in.pos + 1);
        String cited = FaultList.cited(word);
        in.fault(
                start,
                start + word.length(),
                message.formatted(cited),
                half ? "add `\"` before it" : "write `\"%s\"`".formatted(cited));
        if (half) {
            in.pos++;
        }
    }
}
