package dev.steplint.rules.harness;

import dev.steplint.fix.Edits;
import dev.steplint.rule.Finding;
import java.util.List;

/// Applies what findings propose, whatever comes of it.
final class Fixes {
    private Fixes() {}

    /// The text after the first fix of each finding. A fix that overlaps one before it waits for the next round.
    static String applyOnce(String text, List<Finding> findings) {
        Edits edits = new Edits();
        for (Finding finding : findings) {
            if (!finding.fixes().isEmpty()) {
                edits.add(finding.fixes().getFirst().edits());
            }
        }
        return edits.apply(text);
    }
}
