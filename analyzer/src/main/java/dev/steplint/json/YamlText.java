package dev.steplint.json;

import dev.steplint.json.JsonFault.Kind;
import dev.steplint.source.Span;
import java.util.Arrays;

/// A YAML text, and the view of it that the YAML library is given.
///
/// The view has the same length as the text, so that offsets agree; what the library would stumble over has another
/// character there. Values are always taken from the text.
final class YamlText {

    /// Stands in the view for characters that YAML does not allow.
    private static final char REPLACEMENT = '\uFFFD';

    /// Stands in the view for what is hidden from YAML: any character without meaning.
    private static final char MASK = '_';

    /// Expressions without an end are looked at no more often than this.
    private static final int MOST_FAILURES = 200;

    final String text;
    private final String view;
    private final boolean asWritten;

    /// The code point indexes of the characters that take two UTF-16 code units.
    private final int[] pairs;

    private YamlText(String text, String view, int[] pairs) {
        this.text = text;
        this.view = view;
        this.asWritten = view.equals(text);
        this.pairs = pairs;
    }

    /// Takes a text, and reports the characters in it that YAML does not allow.
    static YamlText of(String text, FaultList faults) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return new YamlText(text, text, new int[0]);
        }
        StringBuilder view = new StringBuilder(text);
        int[] pairs = new int[8];
        int count = 0;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, count * 2);
                }
                pairs[count] = i - count;
                count++;
                i++;
            } else if (!isPlain(c) && !isAllowed(c)) {
                view.setCharAt(i, REPLACEMENT);
                report(c, i, faults);
            }
        }
        return new YamlText(text, view.toString(), Arrays.copyOf(pairs, count));
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t';
    }

    /// YAML 1.2.2, production 1; a delete character is legal only in quotes and does no harm elsewhere.
    private static boolean isAllowed(char c) {
        return c == 0x85 || c >= 0xA0 && c < 0xD800 || c >= 0xE000 && c <= 0xFFFD;
    }

    private static void report(char c, int offset, FaultList faults) {
        if (c != 0x7F && !faults.isFull()) {
            faults.add(
                    Kind.SYNTAX,
                    new Span(offset, offset + 1),
                    "Character U+%04X cannot stand in YAML".formatted((int) c),
                    "remove it, or write `\\u%04x` in double quotes".formatted((int) c));
        }
    }

    /// The same text with a view that hides what looks like YAML in the expressions of others, each on one line: in
    /// `{a: ${b}}` YAML sees a second object, and a percent sign in an unquoted `{% $x %}`.
    YamlText withMaskedExpressions() {
        char[] masked = view.toCharArray();
        int failures = 0;
        for (int i = 0; i + 1 < masked.length && failures < MOST_FAILURES; i++) {
            boolean placeholder = masked[i] == '$' && masked[i + 1] == '{';
            boolean doubled = masked[i] == '{' && masked[i + 1] == '{' && !isQuoted(i);
            boolean expression = masked[i] == '{' && masked[i + 1] == '%' && beginsValue(i);
            if (!placeholder && !doubled && !expression) {
                continue;
            }
            int end = placeholder
                    ? Placeholder.endOf(view, i)
                    : doubled ? Placeholder.endOfDoubled(view, i) : expressionEnd(i);
            if (end < 0 || !isSimple(i, end, placeholder)) {
                failures++;
                continue;
            }
            for (int j = i; j < end; j++) {
                if (!placeholder || "{}[],".indexOf(masked[j]) >= 0) {
                    masked[j] = MASK;
                }
            }
            i = end - 1;
        }
        return new YamlText(text, new String(masked), pairs);
    }

    private boolean isQuoted(int offset) {
        return at(offset - 1) == '"' || at(offset - 1) == '\'';
    }

    /// Whether a value without quotes can begin at an offset.
    private boolean beginsValue(int offset) {
        int before = offset - 1;
        while (isBlank(before)) {
            before--;
        }
        return before < offset - 1 && (at(before) == ':' || at(before) == '-');
    }

    private int expressionEnd(int start) {
        int close = view.indexOf("%}", start, lineEnd(start));
        return close < 0 ? -1 : close + 2;
    }

    /// Whether an expression stands on one line and in no quotes that end within it. All characters of it have one
    /// code unit, so that places stay the same.
    private boolean isSimple(int start, int end, boolean placeholder) {
        for (int i = start; i < end; i++) {
            if (isBreak(i) || Character.isSurrogate(at(i)) || placeholder && (at(i) == '"' || at(i) == '\'')) {
                return false;
            }
        }
        return true;
    }

    /// Whether there is anything to mask.
    boolean hasExpression() {
        return view.contains("${") || view.contains("{{") || view.contains("{%");
    }

    String view() {
        return view;
    }

    /// Whether the library sees the text as it is.
    boolean isAsWritten() {
        return asWritten;
    }

    int length() {
        return text.length();
    }

    /// The character at an offset; NUL outside of the text.
    char at(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\0';
    }

    /// The character that the library sees at an offset of the text.
    char seen(int offset) {
        return view.charAt(offset);
    }

    /// The UTF-16 offset of a code point.
    int offset(int codePointIndex) {
        if (pairs.length == 0) {
            return Math.min(codePointIndex, text.length());
        }
        int found = Arrays.binarySearch(pairs, codePointIndex);
        return Math.min(codePointIndex + (found >= 0 ? found : -found - 1), text.length());
    }

    /// The offset after the line break at an offset.
    int breakEnd(int offset) {
        return at(offset) == '\r' && at(offset + 1) == '\n' ? offset + 2 : offset + 1;
    }

    boolean isBreak(int offset) {
        return at(offset) == '\n' || at(offset) == '\r';
    }

    boolean isBlank(int offset) {
        return at(offset) == ' ' || at(offset) == '\t';
    }

    /// The offset of the line break at or after an offset, or the end of the text.
    int lineEnd(int from) {
        int i = from;
        while (i < text.length() && !isBreak(i)) {
            i++;
        }
        return i;
    }

    /// The offset at which the line of an offset starts.
    int lineStart(int offset) {
        int i = offset;
        while (i > 0 && !isBreak(i - 1)) {
            i--;
        }
        return i;
    }

    int blanksEnd(int from) {
        int i = from;
        while (isBlank(i)) {
            i++;
        }
        return i;
    }

    /// The offset after the last character of a range that is no blank and no line break.
    int trimmedEnd(int from, int to) {
        int i = to;
        while (i > from && (isBlank(i - 1) || isBreak(i - 1))) {
            i--;
        }
        return i;
    }

    /// What stands before a node: its tag and its anchor.
    ///
    /// @param content where the node itself starts
    /// @param tag where its tag stands, empty without one
    record Properties(int content, Span tag) {}

    /// Goes over the tag and the anchor at the start of a node.
    Properties properties(int start) {
        int i = start;
        Span tag = Span.at(start);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '!') {
                int end = c == '!' && at(i + 1) == '<' ? text.indexOf('>', i) + 1 : 0;
                end = end > 0 ? end : wordEnd(i);
                tag = new Span(i, end);
                i = end;
            } else if (c == '&') {
                i = wordEnd(i);
            } else if (isBlank(i) || isBreak(i)) {
                i++;
            } else if (c == '#') {
                i = lineEnd(i);
            } else {
                break;
            }
        }
        return new Properties(i, tag);
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < text.length() && !isBlank(i) && !isBreak(i) && ",[]{}".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
