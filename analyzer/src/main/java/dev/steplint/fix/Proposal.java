package dev.steplint.fix;

import dev.steplint.rule.Finding;
import dev.steplint.rule.Fix;
import java.util.ArrayList;
import java.util.List;

/// A finding, and the fix that is to mend it.
record Proposal(Finding finding, Fix fix) {

    /// The first fix of each finding that may be made. One that overlaps another before it waits for the next round.
    static List<Proposal> of(List<Finding> findings, Fix.Safety most) {
        List<Proposal> proposals = new ArrayList<>();
        Edits taken = new Edits();
        for (Finding finding : findings) {
            finding.fix(most)
                    .filter(fix -> taken.add(fix.edits()))
                    .ifPresent(fix -> proposals.add(new Proposal(finding, fix)));
        }
        return proposals;
    }

    static Edits edits(List<Proposal> proposals) {
        Edits edits = new Edits();
        proposals.forEach(proposal -> edits.add(proposal.fix.edits()));
        return edits;
    }
}
