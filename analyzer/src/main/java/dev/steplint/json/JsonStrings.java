package dev.steplint.json;

import dev.steplint.source.Span;

/// Reads quoted strings, also those that end too late, in the wrong quotes, or not at all.
final class JsonStrings {

    /// How far the end of a broken string is looked for.
    private static final int LONGEST_BROKEN = 10_000;

    private final JsonInput in;

    JsonStrings(JsonInput in) {
        this.in = in;
    }

    /// Whether a character opens a string in some notation that people write.
    static boolean opens(char c) {
        return c == '"' || c == '\'' || c == '“' || c == '”' || c == '‘' || c == '’';
    }

    private static boolean closes(char open, char c) {
        return switch (open) {
            case '“', '”' -> c == '”' || c == '“' || c == '"';
            case '‘', '’' -> c == '’' || c == '‘' || c == '\'';
            default -> c == open;
        };
    }

    /// Reads the string that opens at the current position.
    JsonString read() {
        int start = in.pos;
        char open = in.chars[start];
        if (open == '"') {
            char[] chars = in.chars;
            int i = start + 1;
            for (; i < in.end; i++) {
                char c = chars[i];
                if (c == '"' || c == '\\' || c < ' ') {
                    break;
                }
            }
            if (i < in.end && chars[i] == '"' && !mayGoOn(i + 1)) {
                in.pos = i + 1;
                return new JsonString(
                        new Span(start, i + 1),
                        in.text.substring(start + 1, i),
                        OffsetMap.verbatim(start + 1, i - start - 1));
            }
        }
        return readOdd(start, open);
    }

    /// Whether what follows a quote cannot follow a string, so that the quote may belong to an
    /// expression within `${ }`.
    private boolean mayGoOn(int after) {
        return after < in.end && !JsonInput.delimits(in.chars[after]);
    }

    private JsonString readOdd(int start, char open) {
        if (open != '"') {
            in.fault(
                    start,
                    start + 1,
                    open == '\'' ? "String stands in single quotes" : "String stands in typographic quotes",
                    "write `\"`");
        }
        int close = closingQuote(start, open);
        if (close < 0 && in.at(in.lineEnd(start)) != '\0') {
            close = closingQuoteBelow(start, open);
            if (close >= 0) {
                in.fault(
                        start,
                        in.lineEnd(start),
                        "String goes on over the end of the line",
                        "write `\\n` for a line break in a string");
            }
        }
        if (close < 0) {
            in.explainsEnd |= in.lineEnd(start) == in.end;
            return unclosed(start, contentEnd(start));
        }
        if (isWithinText(close)) {
            int comma = trimmed(start, close);
            if (in.chars[comma - 1] == ',') {
                return unclosed(start, trimmed(start, comma - 1));
            }
            close = afterInnerQuotes(close);
        }
        in.pos = close + 1;
        return decode(start, close, close + 1);
    }

    private JsonString unclosed(int start, int stop) {
        in.fault(start, stop, "String is never closed", "add `\"` at its end");
        in.derail();
        in.pos = stop;
        return decode(start, stop, stop);
    }

    /// Whether a quote that closes a string is followed by more text, as if it stood in the string.
    private boolean isWithinText(int close) {
        return in.chars[close] == '"' && mayGoOn(close + 1) && "/=%$#'".indexOf(in.chars[close + 1]) < 0;
    }

    /// The quote that closes the string if the one given is text, else the one given.
    private int afterInnerQuotes(int close) {
        int limit = Math.min(in.end, close + LONGEST_BROKEN);
        for (int i = close + 1; i < limit && in.chars[i] != '\n' && in.chars[i] != '\r'; i++) {
            if (in.chars[i] == '\\') {
                i++;
            } else if (in.chars[i] == '"' && isBeforeStructure(i + 1)) {
                in.fault(close, close + 1, "Quote within a string is not escaped", "write `\\\"`");
                in.derail();
                return i;
            }
        }
        return close;
    }

    /// Whether the text goes on at an offset as it can after a string.
    private boolean isBeforeStructure(int offset) {
        int i = blanksEnd(offset);
        char c = in.at(i);
        if (c != ',') {
            return c == '}' || c == ']' || c == ':' || c == '\n' || c == '\r' || i >= in.end;
        }
        i = blanksEnd(i + 1);
        return i >= in.end
                || "\"{[\r\n-0123456789".indexOf(in.chars[i]) >= 0
                || in.text.startsWith("true", i)
                || in.text.startsWith("false", i)
                || in.text.startsWith("null", i);
    }

    private int blanksEnd(int from) {
        int i = from;
        while (i < in.end && (in.chars[i] == ' ' || in.chars[i] == '\t')) {
            i++;
        }
        return i;
    }

    /// The closing quote on the same line, or -1.
    private int closingQuote(int start, char open) {
        int placeholder = -1;
        for (int i = start + 1; i < in.end; i++) {
            char c = in.chars[i];
            if (c == '\n' || c == '\r') {
                return -1;
            }
            if (closes(open, c)) {
                int after = placeholder >= 0 && mayGoOn(i + 1) ? endOnLine(placeholder) : -1;
                if (after < i) {
                    return i;
                }
                i = after - 1;
                placeholder = -1;
            } else if (c == '\\') {
                i++;
            } else if (c == '{' && Placeholder.opensAt(in.text, i - 1)) {
                placeholder = i - 1;
            } else if (c == '}') {
                placeholder = -1;
            }
        }
        return -1;
    }

    private int endOnLine(int placeholder) {
        int end = Placeholder.endOf(in.text, placeholder);
        for (int i = placeholder; i < end; i++) {
            if (in.chars[i] == '\n' || in.chars[i] == '\r') {
                return -1;
            }
        }
        return end;
    }

    /// The closing quote of a string with line breaks in it, or -1 if it seems that only the quote
    /// was forgotten: if a line begins as JSON does, or the next quote does not end a value.
    private int closingQuoteBelow(int start, char open) {
        int limit = Math.min(in.end, start + LONGEST_BROKEN);
        if (in.text.startsWith("{%", start + 1)) {
            int close = in.text.indexOf("%}" + open, start, limit);
            return close < 0 ? -1 : close + 2;
        }
        boolean fresh = false;
        for (int i = start + 1; i < limit; i++) {
            char c = in.chars[i];
            if (c == '\n' || c == '\r') {
                fresh = true;
            } else if (fresh && (closes(open, c) || c == '}' || c == ']')) {
                return -1;
            } else if (closes(open, c)) {
                return mayGoOn(i + 1) ? -1 : i;
            } else if (c == '\\') {
                i++;
            } else if (c != ' ' && c != '\t') {
                fresh = false;
            }
        }
        return -1;
    }

    /// Where the content of a string that is never closed ends on its line: a comma there, and
    /// brackets that were opened on the same line, are taken as the text around it.
    private int contentEnd(int start) {
        int stop = trimmed(start, Math.max(start + 1, in.lineEnd(start)));
        if (stop > start + 1 && in.chars[stop - 1] == ',') {
            stop = trimmed(start, stop - 1);
        }
        int open = 0;
        for (int i = start - 1; i >= 0 && in.chars[i] != '\n' && in.chars[i] != '\r'; i--) {
            open += in.chars[i] == '{' || in.chars[i] == '[' ? 1 : 0;
        }
        while (open > 0 && stop > start + 1 && (in.chars[stop - 1] == '}' || in.chars[stop - 1] == ']')) {
            stop = trimmed(start, stop - 1);
            open--;
        }
        return stop;
    }

    private int trimmed(int start, int stop) {
        int i = stop;
        while (i > start + 1 && (in.chars[i - 1] == ' ' || in.chars[i - 1] == '\t')) {
            i--;
        }
        return i;
    }

    /// The string between the quote at `start` and `stop`.
    private JsonString decode(int start, int stop, int end) {
        StringBuilder value = new StringBuilder(stop - start);
        OffsetMap.Builder offsets = OffsetMap.builder(start + 1);
        int run = start + 1;
        boolean control = false;
        for (int i = start + 1; i < stop; i++) {
            char c = in.chars[i];
            if (c == '\\') {
                value.append(in.text, run, i);
                offsets.verbatim(run, i - run);
                i = escape(i, stop, in.chars[start], value, offsets) - 1;
                run = i + 1;
            } else if (c < ' ' && c != '\n' && c != '\r' && !control) {
                control = true;
                controlCharacter(i, c);
            }
        }
        value.append(in.text, run, stop);
        offsets.verbatim(run, stop - run);
        return new JsonString(new Span(start, end), value.toString(), offsets.build());
    }

    private void controlCharacter(int offset, char c) {
        in.fault(
                offset,
                offset + 1,
                c == '\t'
                        ? "Tab stands unescaped in a string"
                        : "Control character U+%04X stands unescaped in a string".formatted((int) c),
                c == '\t' ? "write `\\t`" : "write `\\u%04x`, or remove it".formatted((int) c));
    }

    /// Decodes the escape at an offset and returns the offset after it.
    private int escape(int offset, int stop, char quote, StringBuilder value, OffsetMap.Builder offsets) {
        char c = offset + 1 < stop ? in.chars[offset + 1] : '\0';
        char plain = switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '\'' -> quote == '\'' ? c : '\0';
            default -> '\0';
        };
        if (plain != '\0') {
            value.append(plain);
            offsets.escape(offset, 2, 1);
            return offset + 2;
        }
        return c == 'u' ? codeUnit(offset, stop, value, offsets) : unknownEscape(offset, stop, value, offsets);
    }

    private int codeUnit(int offset, int stop, StringBuilder value, OffsetMap.Builder offsets) {
        int unit = 0;
        int i = offset + 2;
        while (i < stop && i < offset + 6 && Character.digit(in.chars[i], 16) >= 0 && in.chars[i] < 0x80) {
            unit = unit * 16 + Character.digit(in.chars[i], 16);
            i++;
        }
        if (i == offset + 6) {
            value.append((char) unit);
            offsets.escape(offset, 6, 1);
            return i;
        }
        in.fault(
                offset,
                i,
                "`%s` has fewer than four hexadecimal digits".formatted(in.text.substring(offset, i)),
                "write four digits, as in `\\u00e9`");
        value.append(in.text, offset, i);
        offsets.verbatim(offset, i - offset);
        return i;
    }

    /// Of an unknown escape a letter keeps its backslash, as in `\d`: the author wants both in the
    /// value. Of anything else it was superfluous.
    private int unknownEscape(int offset, int stop, StringBuilder value, OffsetMap.Builder offsets) {
        int width = offset + 1 < stop ? 1 + Character.charCount(in.text.codePointAt(offset + 1)) : 1;
        int after = Math.min(stop, offset + width);
        String written = in.text.substring(offset, after);
        in.fault(
                offset,
                after,
                "`%s` is no escape in JSON".formatted(FaultList.cited(written)),
                "write `\\%s` for a backslash, or remove it".formatted(FaultList.cited(written)));
        if (written.length() == 2 && !Character.isLetterOrDigit(written.charAt(1))) {
            value.append(written.charAt(1));
            offsets.escape(offset, 2, 1);
        } else {
            value.append(written);
            offsets.verbatim(offset, written.length());
        }
        return after;
    }
}
