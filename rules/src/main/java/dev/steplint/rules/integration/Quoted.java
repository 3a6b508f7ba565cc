package dev.steplint.rules.integration;

import java.util.List;

/// Lists of names for readers, in back-ticks.
final class Quoted {
    private Quoted() {}

    /// `` `A` ``, `` `A` and `B` ``, `` `A`, `B` and `C` ``.
    static String all(List<String> names) {
        return joined(names, "and");
    }

    /// `` `A` ``, `` `A` or `B` ``, `` `A`, `B` or `C` ``.
    static String either(List<String> names) {
        return joined(names, "or");
    }

    private static String joined(List<String> names, String word) {
        List<String> quoted = names.stream().map("`%s`"::formatted).toList();
        return quoted.size() < 2
                ? String.join("", quoted)
                : "%s %s %s".formatted(String.join(", ", quoted.subList(0, quoted.size() - 1)), word, quoted.getLast());
    }
}
