package dev.steplint.cli.report.sarif;

import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.sarif.SarifResults.Result;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.Finding;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Keeps a report within what code scanning shows: 5,000 results of a run. The worst are kept, and one more result says
/// how many are missing.
///
/// @param kept in the order of the report, or the worst first if some are cut
/// @param cut how many are left out
record ResultLimit(List<Result> kept, int cut) {

    private static final int MOST = 4_900;

    private static final Comparator<Result> WORST_FIRST = Comparator.comparing(
                    (Result result) -> result.suppression().isPresent())
            .thenComparing(result -> result.reported().finding().severity())
            .thenComparing(result -> result.reported().finding().confidence());

    /// The rule of the result that says so.
    static final RuleMetadata RULE = RuleMetadata.builder("report-cut")
            .summary("The report holds only the worst findings")
            .severity(Severity.INFO)
            .confidence(Confidence.HIGH)
            .category(Category.STEPLINT)
            .since("0.1.0")
            .build();

    ResultLimit {
        kept = List.copyOf(kept);
    }

    static ResultLimit of(List<Result> results) {
        if (results.size() <= MOST) {
            return new ResultLimit(results, 0);
        }
        List<Result> sorted = new ArrayList<>(results);
        sorted.sort(WORST_FIRST);
        int cut = results.size() - MOST;
        List<Result> kept = new ArrayList<>(sorted.subList(0, MOST));
        kept.add(note(cut, sorted.get(MOST).reported()));
        return new ResultLimit(kept, cut);
    }

    /// @param first the first that is cut: a result needs a place
    private static Result note(int cut, ReportedFinding first) {
        Finding finding = new Finding(
                RULE.id(),
                RULE.severity(),
                RULE.confidence(),
                RULE.category(),
                first.finding().primary(),
                first.finding().pointer(),
                List.of(),
                List.of(),
                cut + " findings are missing from this report",
                "%d findings are missing from this report",
                "code scanning shows no more than 5,000 results of a run, so only the worst are here",
                "read the others in another format, such as JSON",
                List.of(),
                List.of());
        ReportedFinding reported =
                new ReportedFinding(finding, first.definition(), first.state(), first.machines(), first.author());
        return new Result(reported, RULE.id().text(), Optional.empty());
    }
}
