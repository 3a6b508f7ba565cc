package dev.steplint.facts.choice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What is assumed of an input so far.
///
/// @param known never changed; not copied, since worlds are made by the thousand
record World(Map<Dimension, Sample> known) {
    static final World EMPTY = new World(Map.of());

    int size() {
        return known.size();
    }

    Optional<Sample> get(Dimension dimension) {
        return Optional.ofNullable(known.get(dimension));
    }

    World with(Dimension dimension, Sample sample) {
        Map<Dimension, Sample> more = new HashMap<>(known);
        more.put(dimension, sample);
        return new World(more);
    }

    /// This world without what no later rule asks.
    World only(Predicate<Dimension> kept) {
        if (known.keySet().stream().allMatch(kept)) {
            return this;
        }
        Map<Dimension, Sample> fewer = new HashMap<>(known);
        fewer.keySet().removeIf(kept.negate());
        return new World(fewer);
    }

    /// Whether a text may match a pattern, or not match it, given what else it matches or does not.
    boolean allows(Dimension.Match match, boolean matches) {
        return known.entrySet().stream()
                .noneMatch(entry -> entry.getKey() instanceof Dimension.Match(String subject, TextPattern pattern)
                        && subject.equals(match.subject())
                        && entry.getValue() instanceof Sample.Truth(boolean other)
                        && contradicts(match.pattern(), matches, pattern, other));
    }

    private static boolean contradicts(TextPattern a, boolean matchesA, TextPattern b, boolean matchesB) {
        if (matchesA && matchesB) {
            return a.excludes(b);
        }
        return matchesA && b.includes(a) || matchesB && a.includes(b);
    }
}
