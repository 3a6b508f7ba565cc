package dev.steplint.rules.harness;

import dev.steplint.rule.Edit;
import dev.steplint.rule.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Applies what findings propose.
final class Fixes {
    private Fixes() {}

    /// The text after the first fix of each finding. A fix that overlaps one before it waits for the next round.
    static String applyOnce(String text, List<Finding> findings) {
        List<Edit> accepted = new ArrayList<>();
        for (Finding finding : findings) {
            List<Edit> edits = finding.fixes().isEmpty()
                    ? List.of()
                    : finding.fixes().getFirst().edits();
            if (edits.stream().noneMatch(edit -> accepted.stream().anyMatch(other -> overlap(edit, other)))) {
                accepted.addAll(edits);
            }
        }
        accepted.sort(Comparator.comparing(Edit::span).reversed());
        StringBuilder changed = new StringBuilder(text);
        for (Edit edit : accepted) {
            changed.replace(edit.span().start(), edit.span().end(), edit.replacement());
        }
        return changed.toString();
    }

    /// Two insertions at one place overlap too: which comes first would be chance.
    private static boolean overlap(Edit a, Edit b) {
        return a.span().equals(b.span())
                || a.span().start() < b.span().end()
                        && b.span().start() < a.span().end();
    }
}
