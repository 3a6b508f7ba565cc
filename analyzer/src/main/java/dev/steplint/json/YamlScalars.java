package dev.steplint.json;

import dev.steplint.source.Span;
import java.util.Arrays;

/// Decodes the scalars of a YAML text with the place of each character.
///
/// The rules of folding are those of the YAML library, whose value of the same scalar is the yardstick: should the two
/// ever differ, the value is the library's, and every place is that of the whole scalar.
final class YamlScalars {

    private final YamlText text;

    YamlScalars(YamlText text) {
        this.text = text;
    }

    /// The value of a scalar without quotes.
    JsonString plain(int start, int end, String expected) {
        Decoding decoding = new Decoding(start);
        decoding.run = start;
        int i = start;
        while (i < end) {
            i = text.isBlank(i) || text.isBreak(i) ? decoding.fold(i, end) : i + 1;
        }
        decoding.flush(end);
        return decoding.string(new Span(start, end), expected);
    }

    JsonString singleQuoted(int start, int end, String expected) {
        Decoding decoding = new Decoding(start + 1);
        int i = start + 1;
        while (i < end - 1) {
            if (text.seen(i) == '\'') {
                decoding.replace(i, i + 2, "'");
                i += 2;
            } else {
                i = text.isBlank(i) || text.isBreak(i) ? decoding.fold(i, end - 1) : i + 1;
            }
        }
        decoding.flush(end - 1);
        return decoding.string(new Span(start, end), expected);
    }

    JsonString doubleQuoted(int start, int end, String expected) {
        Decoding decoding = new Decoding(start + 1);
        int i = start + 1;
        while (i < end - 1) {
            if (text.seen(i) == '\\') {
                i = escape(i, decoding);
            } else {
                i = text.isBlank(i) || text.isBreak(i) ? decoding.fold(i, end - 1) : i + 1;
            }
        }
        decoding.flush(end - 1);
        return decoding.string(new Span(start, end), expected);
    }

    private int escape(int start, Decoding decoding) {
        char c = text.at(start + 1);
        if (text.isBreak(start + 1)) {
            return escapedBreak(start, decoding);
        }
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        int end = start + 2 + digits;
        decoding.replace(start, end, digits > 0 ? codePoint(text.text.substring(start + 2, end)) : replacement(c));
        return end;
    }

    /// The line break is nothing; the empty lines below it are line breaks, and the blanks of all of them nothing.
    private int escapedBreak(int start, Decoding decoding) {
        decoding.flush(start);
        int i = text.blanksEnd(text.breakEnd(start + 1));
        while (text.isBreak(i)) {
            int after = text.breakEnd(i);
            decoding.run = i;
            decoding.replace(i, after, "\n");
            i = text.blanksEnd(after);
        }
        decoding.run = i;
        return i;
    }

    private static String codePoint(String digits) {
        return Character.toString(Integer.parseInt(digits, 16));
    }

    /// YAML 1.2.2, section 5.7.
    private static String replacement(char c) {
        return switch (c) {
            case '0' -> "\0";
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 't', '\t' -> "\t";
            case 'n' -> "\n";
            case 'v' -> "\u000B";
            case 'f' -> "\f";
            case 'r' -> "\r";
            case 'e' -> "\u001B";
            case 'N' -> "\u0085";
            case '_' -> "\u00A0";
            case 'L' -> "\u2028";
            case 'P' -> "\u2029";
            default -> String.valueOf(c);
        };
    }

    /// A literal or folded block.
    ///
    /// @param start where its `|` or `>` stands
    /// @param end where the block ends
    JsonString block(int start, int end, String expected) {
        boolean folded = text.at(start) == '>';
        int header = text.lineEnd(start);
        String indicators = text.text.substring(start + 1, Math.min(header, start + 3));
        Decoding decoding = new Decoding(header);
        int first = Math.min(text.breakEnd(header), end);
        int indent = indent(first, end, expected);
        int span = -1;
        int spanEnd = start + 1;
        int i = decoding.emptyLines(first, end, indent);
        int lineBreak = -1;
        while (i < end && isContent(i, indent)) {
            decoding.takeEmptyLines();
            boolean foldable = folded && !text.isBlank(i);
            span = span < 0 ? i : span;
            decoding.run = i;
            int stop = text.lineEnd(i);
            decoding.flush(stop);
            spanEnd = stop;
            lineBreak = stop < end ? stop : -1;
            i = stop < end ? decoding.emptyLines(text.breakEnd(stop), end, indent) : end;
            if (i >= end || !isContent(i, indent)) {
                break;
            }
            if (!foldable || text.isBlank(i)) {
                decoding.replace(stop, text.breakEnd(stop), "\n");
            } else if (!decoding.hasEmptyLines()) {
                decoding.replace(stop, i, " ");
            }
            lineBreak = -1;
        }
        if (indicators.indexOf('-') < 0) {
            if (lineBreak >= 0) {
                decoding.replace(lineBreak, text.breakEnd(lineBreak), "\n");
            } else if (span >= 0 && spanEnd == text.length()) {
                decoding.missingBreak(spanEnd);
            }
        }
        if (indicators.indexOf('+') >= 0) {
            decoding.takeEmptyLines();
        }
        return decoding.string(new Span(span < 0 ? start : span, spanEnd), expected);
    }

    /// Whether a line reaches to the indentation of the block before its content starts at an offset.
    private boolean isContent(int offset, int indent) {
        return offset - text.lineStart(offset) == indent;
    }

    /// How far a block is indented. An indicator such as `|2` counts from the block around it, which is not known
    /// here, so this compares the first line of the value with the same line of the text.
    private int indent(int first, int end, String expected) {
        int visible = 0;
        while (visible < expected.length() && (expected.charAt(visible) == ' ' || expected.charAt(visible) == '\n')) {
            visible++;
        }
        int line = first;
        if (visible < expected.length()) {
            while (line < end && text.isBreak(spacesEnd(line))) {
                line = text.breakEnd(spacesEnd(line));
            }
            int inner = visible - 1 - expected.lastIndexOf('\n', visible - 1);
            return spacesEnd(line) - line - inner;
        }
        int space = expected.indexOf(' ');
        if (space < 0) {
            return Integer.MAX_VALUE;
        }
        for (int i = 0; i < space; i++) {
            line = text.breakEnd(text.lineEnd(line));
        }
        int inner = space;
        while (inner < expected.length() && expected.charAt(inner) == ' ') {
            inner++;
        }
        return spacesEnd(line) - line - (inner - space);
    }

    private int spacesEnd(int from) {
        int i = from;
        while (text.at(i) == ' ') {
            i++;
        }
        return i;
    }

    /// A value that comes into being.
    private final class Decoding {

        private final StringBuilder value = new StringBuilder();
        private final OffsetMap.Builder offsets;

        /// From where characters stand for themselves.
        private int run;

        /// Line breaks of empty lines in a block that may still turn out to lie behind its end.
        private int[] emptyLines = new int[4];

        private int emptyLineCount;

        Decoding(int start) {
            this.offsets = OffsetMap.builder(start);
            this.run = start;
        }

        void flush(int to) {
            if (to > run) {
                value.append(text.text, run, to);
                offsets.verbatim(run, to - run);
                run = to;
            }
        }

        /// A part of the text that stands for something else.
        void replace(int from, int to, String replacement) {
            flush(from);
            value.append(replacement);
            offsets.escape(from, to - from, replacement.length());
            run = to;
        }

        /// The line break that a block has also if the text ends without one; the last character stands for it.
        void missingBreak(int end) {
            value.append('\n');
            offsets.escape(end - 1, 1, 1);
        }

        /// Goes over blanks, which stay if there is no line break among them. One line break is a space, of more all
        /// but the first stay.
        int fold(int from, int limit) {
            int i = from;
            int breaks = 0;
            while (i < limit && (text.isBlank(i) || text.isBreak(i))) {
                if (text.isBreak(i)) {
                    if (breaks == 0) {
                        flush(from);
                    } else {
                        run = i;
                        replace(i, text.breakEnd(i), "\n");
                    }
                    breaks++;
                    i = text.breakEnd(i);
                } else {
                    i++;
                }
            }
            if (breaks == 1) {
                run = from;
                replace(from, i, " ");
            }
            if (breaks > 0) {
                run = i;
            }
            return i;
        }

        /// Goes over the empty lines of a block, and then to where the next line reaches its indentation.
        int emptyLines(int from, int limit, int indent) {
            emptyLineCount = 0;
            int start = from;
            while (start < limit) {
                int i = start;
                while (i < limit && i - start < indent && text.at(i) == ' ') {
                    i++;
                }
                if (i >= limit || !text.isBreak(i)) {
                    return i;
                }
                if (emptyLineCount == emptyLines.length) {
                    emptyLines = Arrays.copyOf(emptyLines, emptyLineCount * 2);
                }
                emptyLines[emptyLineCount++] = i;
                start = text.breakEnd(i);
            }
            return limit;
        }

        boolean hasEmptyLines() {
            return emptyLineCount > 0;
        }

        void takeEmptyLines() {
            for (int i = 0; i < emptyLineCount; i++) {
                run = emptyLines[i];
                replace(emptyLines[i], text.breakEnd(emptyLines[i]), "\n");
            }
            emptyLineCount = 0;
        }

        JsonString string(Span span, String expected) {
            String decoded = value.toString();
            return !text.isAsWritten() || decoded.equals(expected)
                    ? new JsonString(span, decoded, offsets.build())
                    : whole(span, expected);
        }

        private JsonString whole(Span span, String expected) {
            OffsetMap map = OffsetMap.builder(span.start())
                    .escape(span.start(), Math.max(1, span.length()), expected.length())
                    .build();
            return new JsonString(span, expected, map);
        }
    }
}
