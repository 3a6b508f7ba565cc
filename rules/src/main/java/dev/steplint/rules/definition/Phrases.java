package dev.steplint.rules.definition;

import java.util.List;

/// The wording that the rules about fields share.
final class Phrases {
    private Phrases() {}

    /// A title at the beginning of a message.
    static String capital(String title) {
        return title.isEmpty() ? title : Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    /// Names in back-ticks: `` `A` ``, `` `A` or `B` ``, `` `A`, `B` or `C` ``.
    static String either(List<String> names) {
        return joined(quoted(names), "or");
    }

    /// Names in back-ticks: `` `A` ``, `` `A` and `B` ``, `` `A`, `B` and `C` ``.
    static String all(List<String> names) {
        return joined(quoted(names), "and");
    }

    /// Words as they are: `A`, `A and B`, `A, B and C`.
    static String words(List<String> words) {
        return joined(words, "and");
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map("`%s`"::formatted).toList();
    }

    private static String joined(List<String> parts, String word) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return "%s %s %s".formatted(String.join(", ", parts.subList(0, parts.size() - 1)), word, parts.getLast());
    }
}
