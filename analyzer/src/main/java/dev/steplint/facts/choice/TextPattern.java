package dev.steplint.facts.choice;

import java.util.ArrayList;
import java.util.List;

/// A pattern of `StringMatches`: literal parts with a `*` between each two, which stands for any characters. A backslash
/// takes a star or a backslash literally.
///
/// @param parts the literal parts; one more than there are stars
record TextPattern(List<String> parts) {
    TextPattern {
        parts = List.copyOf(parts);
    }

    static TextPattern of(String pattern) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length() && "*\\".indexOf(pattern.charAt(i + 1)) >= 0) {
                part.append(pattern.charAt(++i));
            } else if (c == '*') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return new TextPattern(parts);
    }

    boolean hasStar() {
        return parts.size() > 1;
    }

    boolean matchesEverything() {
        return hasStar() && parts.stream().allMatch(String::isEmpty);
    }

    boolean matches(String text) {
        String first = parts.getFirst();
        String last = parts.getLast();
        if (!hasStar()) {
            return text.equals(first);
        }
        if (text.length() < first.length() + last.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        int at = first.length();
        int end = text.length() - last.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = text.indexOf(part, at);
            if (found < 0 || found + part.length() > end) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }

    /// Whether every text that the other matches is matched by this.
    ///
    /// The text that has a character of no pattern for each star of the other stands for all of them: this can only take
    /// that character by a star of its own.
    boolean includes(TextPattern other) {
        return matches(String.join("\uFFFF", other.parts));
    }

    /// Whether no text is matched by both; false if that is not obvious.
    boolean excludes(TextPattern other) {
        String first = parts.getFirst();
        String otherFirst = other.parts.getFirst();
        String last = parts.getLast();
        String otherLast = other.parts.getLast();
        return !(first.startsWith(otherFirst) || otherFirst.startsWith(first))
                || !(last.endsWith(otherLast) || otherLast.endsWith(last));
    }
}
