package dev.steplint.fix;

import dev.steplint.rule.Finding;
import dev.steplint.rule.RuleId;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Findings of a text before a change, to tell which of those after it are new.
final class Known {

    private final Map<Place, Finding> byPlace = new HashMap<>();
    private final Map<Words, Integer> byWords = new HashMap<>();

    private record Place(RuleId rule, Span span) {}

    private record Words(RuleId rule, String message) {}

    /// @param places where things stand after the change
    Known(List<Finding> findings, Edits.Places places) {
        for (Finding finding : findings) {
            byPlace.put(new Place(finding.rule(), places.of(finding.span())), finding);
            byWords.merge(words(finding), 1, Integer::sum);
        }
    }

    /// The findings but for those that a change is to mend: if one of them is there again, it is new.
    static Known without(List<Finding> mended, List<Finding> findings, Edits.Places places) {
        Set<Place> gone = new HashSet<>();
        mended.forEach(finding -> gone.add(place(finding)));
        return new Known(
                findings.stream()
                        .filter(finding -> !gone.contains(place(finding)))
                        .toList(),
                places);
    }

    /// Whether each of these was there: at the place that became its own, or in the same words.
    boolean holdsAll(List<Finding> after) {
        Map<Words, Integer> left = new HashMap<>(byWords);
        List<Finding> strangers = new ArrayList<>();
        for (Finding finding : after) {
            Finding known = byPlace.get(place(finding));
            if (known == null) {
                strangers.add(finding);
            } else {
                left.merge(words(known), -1, Integer::sum);
            }
        }
        return strangers.stream().allMatch(finding -> left.merge(words(finding), -1, Integer::sum) >= 0);
    }

    /// Whether one of these stands unchanged where it stood.
    boolean holdsAny(List<Finding> after) {
        return after.stream().anyMatch(finding -> {
            Finding known = byPlace.get(place(finding));
            return known != null && known.message().equals(finding.message());
        });
    }

    private static Place place(Finding finding) {
        return new Place(finding.rule(), finding.span());
    }

    private static Words words(Finding finding) {
        return new Words(finding.rule(), finding.message());
    }
}
