package dev.steplint.rule;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody probably meant by a name that does not exist.
public final class NearestName {

    /// With one of two letters changed a name is another name.
    private static final int SHORT = 2;

    private NearestName() {}

    /// The candidate closest to a name, if one is close: equal but for case, or a few letters
    /// apart.
    ///
    /// Distance counts inserted, removed, changed and swapped letters, at most one for each three
    /// letters of the name; names of one or two letters are near only to themselves in another case.
    public static Optional<String> of(String name, Collection<String> candidates) {
        int bound = name.length() <= SHORT ? 0 : Math.max(1, name.length() / 3);
        return within(bound, name, candidates);
    }

    /// The candidate closest to a name, if it is at most some edits away.
    public static Optional<String> within(int bound, String name, Collection<String> candidates) {
        String lower = name.toLowerCase(Locale.ROOT);
        String nearest = "";
        int least = bound + 1;
        for (String candidate : candidates) {
            String other = candidate.toLowerCase(Locale.ROOT);
            if (Math.abs(other.length() - lower.length()) >= least || candidate.equals(name)) {
                continue;
            }
            int distance = other.equals(lower) ? 0 : distance(lower, other);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /// The distance of Damerau and Levenshtein without repeated edits of one place.
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }
}
