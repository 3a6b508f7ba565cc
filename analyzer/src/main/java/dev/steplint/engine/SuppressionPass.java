package dev.steplint.engine;

import dev.steplint.engine.Analysis.Suppressed;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Parts findings into those that stand and those that somebody accepted.
final class SuppressionPass {

    private final List<Finding> kept = new ArrayList<>();
    private final List<Suppressed> suppressed = new ArrayList<>();

    SuppressionPass(List<Suppression> suppressions, List<Finding> findings) {
        for (Finding finding : findings) {
            Optional<Suppression> covering =
                    suppressions.stream().filter(one -> one.covers(finding)).findFirst();
            covering.ifPresentOrElse(one -> suppressed.add(new Suppressed(finding, one)), () -> kept.add(finding));
        }
    }

    List<Finding> kept() {
        return kept;
    }

    List<Suppressed> suppressed() {
        return suppressed.stream()
                .sorted((a, b) -> a.finding().compareTo(b.finding()))
                .toList();
    }

    /// The ids of the rules whose findings a suppression silenced.
    Set<String> silencedBy(Suppression suppression) {
        return suppressed.stream()
                .filter(one -> one.suppression() == suppression)
                .map(one -> one.finding().rule().text())
                .collect(Collectors.toUnmodifiableSet());
    }
}
