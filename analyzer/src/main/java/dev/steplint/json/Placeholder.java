package dev.steplint.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A part of a text that somebody replaces before deployment: `${name}` as in CloudFormation, SAM,
/// CDK and Terraform, `#{name}`, or `{{name}}` as in CloudFormation's dynamic references and
/// template engines.
///
/// Two placeholders with the same text have the same value; nothing else is known of it.
///
/// @param start the index of the first character in the value
/// @param end the index after the closing brace
/// @param text the placeholder as written, its identity
public record Placeholder(int start, int end, String text) {

    /// Longer ones are not looked for, so that a text full of openings costs no more than its
    /// length times this.
    private static final int LONGEST = 4_000;

    /// Of how many unmatched openings the end is looked for.
    private static final int MOST_ATTEMPTS = 20;

    /// The placeholders in a text, from left to right. One that is never closed is no placeholder;
    /// of nested ones the outermost counts.
    public static List<Placeholder> in(String value) {
        int brace = value.indexOf('{');
        if (brace < 0 || brace + 1 == value.length()) {
            return List.of();
        }
        int[] openings = new int[8];
        int depth = 0;
        int[] found = new int[4];
        int count = 0;
        for (int i = Math.max(0, brace - 1); i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '{') {
                if (depth == openings.length) {
                    openings = Arrays.copyOf(openings, depth * 2);
                }
                openings[depth++] = i;
            } else if (c == '}' && depth > 0) {
                int start = startAt(value, openings[--depth], i);
                if (start >= 0) {
                    while (count > 0 && found[count - 2] > start) {
                        count -= 2;
                    }
                    if (count == found.length) {
                        found = Arrays.copyOf(found, count * 2);
                    }
                    found[count++] = start;
                    found[count++] = i + 1;
                }
            }
        }
        List<Placeholder> placeholders = new ArrayList<>(count / 2);
        for (int i = 0; i < count; i += 2) {
            placeholders.add(of(value, found[i], found[i + 1]));
        }
        return depth == 0
                ? List.copyOf(placeholders)
                : withUnmatched(value, Arrays.copyOf(openings, depth), placeholders);
    }

    private static Placeholder of(String value, int start, int end) {
        return new Placeholder(start, end, value.substring(start, end));
    }

    /// Adds those whose braces seem not to match because a string of their expression holds one.
    private static List<Placeholder> withUnmatched(String value, int[] openings, List<Placeholder> matched) {
        List<Placeholder> all = new ArrayList<>(matched);
        for (int i = 0; i < Math.min(openings.length, MOST_ATTEMPTS); i++) {
            boolean prefixed = openings[i] > 0 && opensAt(value, openings[i] - 1);
            int start = prefixed ? openings[i] - 1 : openings[i];
            int end = prefixed ? endOf(value, start) : endOfDoubled(value, start);
            if (end > 0) {
                all.add(of(value, start, end));
            }
        }
        all.sort(Comparator.comparingInt(Placeholder::start));
        List<Placeholder> outermost = new ArrayList<>(all.size());
        int covered = 0;
        for (Placeholder placeholder : all) {
            if (placeholder.start >= covered) {
                outermost.add(placeholder);
                covered = placeholder.end;
            }
        }
        return List.copyOf(outermost);
    }

    /// Where the placeholder starts whose braces stand at two indexes; -1 if they form none.
    private static int startAt(String value, int open, int close) {
        char before = open > 0 ? value.charAt(open - 1) : ' ';
        if (before == '$' || before == '#') {
            return open - 1;
        }
        boolean doubled = before != '{'
                && close - open >= 4
                && value.charAt(open + 1) == '{'
                && value.charAt(close - 1) == '}'
                && isName(value, open + 2);
        return doubled ? open : -1;
    }

    /// Whether a name follows, as in `{{ name }}`; JSON and JSONata may write `{{` otherwise.
    private static boolean isName(CharSequence text, int index) {
        int i = index;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() && Character.isJavaIdentifierStart(text.charAt(i));
    }

    /// Whether a `${` or `#{` begins at an index.
    public static boolean opensAt(CharSequence text, int index) {
        return index + 1 < text.length()
                && (text.charAt(index) == '$' || text.charAt(index) == '#')
                && text.charAt(index + 1) == '{';
    }

    /// The index after the brace that closes the `${` or `#{` at `start`, or -1. Terraform's
    /// expressions hold braces, and strings that hold braces.
    public static int endOf(CharSequence text, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        StringBuilder open = new StringBuilder("{");
        for (int i = start + 2; i < limit; i++) {
            char c = text.charAt(i);
            boolean inString = open.charAt(open.length() - 1) == '"';
            if (inString && c == '\\') {
                i++;
            } else if (inString && (c == '$' || c == '%') && i + 1 < limit && text.charAt(i + 1) == '{') {
                open.append('{');
                i++;
            } else if (c == '"' && inString || c == '}' && !inString) {
                open.setLength(open.length() - 1);
                if (open.isEmpty()) {
                    return i + 1;
                }
            } else if (!inString && (c == '"' || c == '{')) {
                open.append(c);
            }
        }
        return -1;
    }

    /// The index after a `{{ name }}` that begins at `start` and ends on the same line, or -1.
    static int endOfDoubled(CharSequence text, int start) {
        if (start + 1 >= text.length()
                || text.charAt(start) != '{'
                || text.charAt(start + 1) != '{'
                || !isName(text, start + 2)) {
            return -1;
        }
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = start + 2; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '}' && i + 1 < limit && text.charAt(i + 1) == '}') {
                return i + 2;
            }
        }
        return -1;
    }
}
