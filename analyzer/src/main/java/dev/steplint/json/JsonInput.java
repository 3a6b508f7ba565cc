package dev.steplint.json;

import dev.steplint.json.JsonFault.Kind;
import dev.steplint.source.Span;

/// The text that a [JsonParser] reads, how far it has come, and what it has found wrong.
///
/// Knows what stands between tokens: blanks, and what people write there although JSON has no such
/// thing (comments, directives of template engines, exotic spaces).
final class JsonInput {

    /// Bounds the search for the end of a directive.
    private static final int LONGEST_DIRECTIVE = 4_000;

    /// Bounds the work on a long line that makes no sense.
    private static final int MOST_PASSED_OVER = 2_000;

    final String text;
    final char[] chars;
    final FaultList faults = new FaultList();

    /// The offset after the last character to read; moves to [#pos] to stop reading.
    int end;

    int pos;

    /// The indentation of the line in which the current token stands.
    int indent;

    /// Whether the current token is the first of its line.
    boolean first;

    /// Whether a fault already says that the text breaks off.
    boolean explainsEnd;

    private int lineStart;
    private boolean stopped;
    private boolean derailed;
    private boolean template;
    private int passedOver;

    JsonInput(String text) {
        this.text = text;
        this.chars = text.toCharArray();
        this.end = chars.length;
    }

    boolean atEnd() {
        return pos >= end;
    }

    String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /// The character at an offset; NUL after the end.
    char at(int offset) {
        return offset < end ? chars[offset] : '\0';
    }

    char peek() {
        return pos < end ? chars[pos] : '\0';
    }

    /// Nothing more is read, and nothing more is wrong.
    void stop() {
        end = pos;
        stopped = true;
    }

    /// Reports what is wrong, unless it follows from the fault before, or a directive makes it
    /// unknown which tokens there will be.
    void fault(int from, int to, String message, String help) {
        if (wants(from, to)) {
            faults.add(Kind.SYNTAX, new Span(from, to), message, help);
            stopIfFull(from, to);
        }
    }

    void fault(int from, int to, String message, String help, Span related) {
        if (wants(from, to)) {
            faults.add(Kind.SYNTAX, new Span(from, to), message, help, related);
            stopIfFull(from, to);
        }
    }

    private boolean wants(int from, int to) {
        if (derailed && !stopped && ++passedOver > MOST_PASSED_OVER) {
            faults.tooManyFaults(new Span(from, to));
            stop();
        }
        return !stopped && !derailed && !template;
    }

    private void stopIfFull(int from, int to) {
        if (faults.isFull()) {
            faults.tooManyFaults(new Span(from, to));
            stop();
        }
    }

    /// What follows on this line, up to a comma or bracket in its place, may look wrong only
    /// because of the fault just reported.
    void derail() {
        derailed = true;
    }

    void rerail() {
        derailed = false;
    }

    /// Reports a second key, unless a directive may have chosen between the two.
    void duplicateKey(JsonString key, JsonString firstKey) {
        if (!stopped && !template) {
            faults.duplicateKey(key, firstKey);
            stopIfFull(key.span().start(), key.span().end());
        }
    }

    /// Goes to the next token.
    void skip() {
        int commentStart = -1;
        int commentEnd = -1;
        int line = lineStart;
        boolean odd = false;
        while (pos < end) {
            char c = chars[pos];
            if (c == ' ' || c == '\t') {
                pos++;
            } else if (c == '\n' || c == '\r') {
                pos++;
                lineStart = pos;
                derailed = false;
            } else if (c > ' ' && c < 0x7F && c != '/' && c != '#' && c != '%' && c != '{') {
                break;
            } else if (c == '/' || c == '#') {
                int after = commentEnd(c);
                if (after < 0) {
                    break;
                }
                commentStart = commentStart < 0 ? pos : commentStart;
                pos = after;
                commentEnd = after;
            } else if (isOddBlank(c)) {
                oddBlank(c, odd);
                odd = true;
            } else if (!skipDirective(c)) {
                break;
            }
        }
        first = lineStart != line;
        if (first) {
            indent = pos - lineStart;
        }
        if (commentStart >= 0) {
            fault(
                    commentStart,
                    commentEnd,
                    "Comment stands in JSON, which has none",
                    "remove it, or move its words into a `Comment` field");
        }
    }

    /// The offset after the comment that begins here; -1 if none does.
    private int commentEnd(char c) {
        char next = at(pos + 1);
        if (c == '/' && next == '*') {
            int close = text.indexOf("*/", pos + 2);
            if (close >= 0 && close + 2 <= end) {
                lineStart = Math.max(lineStart, lastLineStart(close));
                return close + 2;
            }
            fault(pos, lineEnd(pos), "Comment is never closed", "remove it, or close it with `*/`");
            stop();
            return pos;
        }
        return c == '/' && next == '/' || c == '#' && next != '{' ? lineEnd(pos) : -1;
    }

    private int lastLineStart(int offset) {
        return Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
    }

    /// The offset of the line ending at or after an offset.
    int lineEnd(int from) {
        int i = from;
        while (i < end && chars[i] != '\n' && chars[i] != '\r') {
            i++;
        }
        return i;
    }

    /// Terraform's `%{ if }`, Jinja's `{% for %}` and `{# … #}`.
    private boolean skipDirective(char c) {
        char next = at(pos + 1);
        String close =
                c == '%' && next == '{' ? "}" : c == '{' && next == '%' ? "%}" : c == '{' && next == '#' ? "#}" : "";
        int limit = Math.min(end, pos + LONGEST_DIRECTIVE);
        int after = close.isEmpty() ? -1 : text.indexOf(close, pos + 2, limit);
        if (after < 0) {
            return false;
        }
        int to = after + close.length();
        if (!template && !stopped) {
            template = true;
            faults.add(
                    Kind.TEMPLATE,
                    new Span(pos, to),
                    FaultList.directive(text.substring(pos, to)),
                    FaultList.DIRECTIVE_HELP);
        }
        pos = to;
        return true;
    }

    private void oddBlank(char c, boolean reported) {
        if (!reported) {
            fault(
                    pos,
                    pos + 1,
                    "Character U+%04X is no blank in JSON".formatted((int) c),
                    "replace it by an ordinary space");
        }
        pos++;
    }

    private static boolean isOddBlank(char c) {
        return c < ' ' || c == 0x7F || c == 0xFEFF || c == 0x85 || c > 0x7F && isWide(c);
    }

    private static boolean isWide(char c) {
        return Character.isSpaceChar(c) || c == 0x200B || c == 0x2060;
    }

    /// Whether a bare word or number ends before this character.
    static boolean delimits(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', ',', ':', ';', '{', '}', '[', ']', '"' -> true;
            default -> isOddBlank(c);
        };
    }
}
