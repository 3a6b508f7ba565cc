package dev.steplint.json;

import java.util.ArrayList;
import java.util.List;

/// A part of a text that somebody replaces before deployment: `${name}` as in CloudFormation, SAM, CDK and Terraform,
/// or `#{name}`.
///
/// Two placeholders with the same text have the same value; nothing else is known of it.
///
/// @param start the index of the first character in the value
/// @param end the index after the closing brace
/// @param text the placeholder as written, its identity
public record Placeholder(int start, int end, String text) {

    /// The placeholders in a text, from left to right. One that is never closed is no placeholder.
    public static List<Placeholder> in(String value) {
        if (value.indexOf('{') < 0) {
            return List.of();
        }
        List<Placeholder> found = new ArrayList<>();
        int index = 0;
        while (index + 1 < value.length()) {
            if (!opensAt(value, index)) {
                index++;
                continue;
            }
            int end = endOf(value, index);
            if (end < 0) {
                break;
            }
            found.add(new Placeholder(index, end, value.substring(index, end)));
            index = end;
        }
        return List.copyOf(found);
    }

    /// Whether a placeholder begins at an index.
    public static boolean opensAt(CharSequence text, int index) {
        return index + 1 < text.length()
                && (text.charAt(index) == '$' || text.charAt(index) == '#')
                && text.charAt(index + 1) == '{';
    }

    /// The index after the brace that closes the placeholder at `start`, or -1; Terraform's expressions hold braces.
    public static int endOf(CharSequence text, int start) {
        int depth = 0;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
