package dev.steplint.cli.report;

import dev.steplint.rule.RuleMetadata;
import java.util.List;

/// Everything a run has to say, in the order in which it is said. All formats are views of it.
///
/// @param files every file in which something was examined, sorted by name
/// @param rules the rules that ran, sorted by id
/// @param findings those that count, sorted
/// @param suppressed findings that somebody accepted, sorted
/// @param hidden how many findings are left out for another reason: a profile, a baseline, unchanged lines
/// @param skipped files that should have been examined and were not
/// @param crashes faults of steplint itself
/// @param fixing what was mended before; no finding of it is here
public record Report(
        ToolInfo tool,
        List<ExaminedFile> files,
        List<RuleMetadata> rules,
        List<ReportedFinding> findings,
        List<SuppressedFinding> suppressed,
        int hidden,
        List<SkippedFile> skipped,
        List<Crash> crashes,
        Fixing fixing) {

    public Report {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        skipped = List.copyOf(skipped);
        crashes = List.copyOf(crashes);
    }

    public Counts counts() {
        return Counts.of(this);
    }
}
