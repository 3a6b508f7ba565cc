package dev.steplint.cli.report.text;

import dev.steplint.cli.report.FixMode;
import dev.steplint.cli.report.Fixing;
import dev.steplint.cli.report.Report;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Fix;
import java.util.ArrayList;
import java.util.List;

/// What was mended and what could be: `fixed 3 problems in 2 files; 1 more with --fix=unsafe`.
public final class FixesText {

    private FixesText() {}

    /// Empty if there is nothing to say.
    public static String of(Report report) {
        Fixing fixing = report.fixing();
        List<String> parts = new ArrayList<>();
        if (fixing.mode() == FixMode.NONE) {
            long safe = count(report, Fix.Safety.SAFE);
            if (safe > 0) {
                parts.add(safe + " can be fixed with --fix");
            }
        } else if (fixing.mended() > 0) {
            parts.add("fixed %s in %s"
                    .formatted(
                            CountsText.number(fixing.mended(), "problem"), CountsText.number(fixing.files(), "file")));
        }
        long unsafe = count(report, Fix.Safety.UNSAFE);
        if (unsafe > 0 && fixing.mode() != FixMode.ALL) {
            parts.add(unsafe + (parts.isEmpty() ? " can be fixed" : " more") + " with --fix=unsafe");
        }
        if (fixing.refused() > 0) {
            parts.add(CountsText.number(fixing.refused(), "fix", "fixes")
                    + " left out, which would have led to another error");
        }
        return String.join("; ", parts);
    }

    /// The findings whose least fix is of this kind.
    private static long count(Report report, Fix.Safety safety) {
        return report.findings().stream()
                .map(ReportedFinding::finding)
                .filter(finding -> !finding.fixes().isEmpty())
                .filter(finding -> hasSafe(finding) == (safety == Fix.Safety.SAFE))
                .count();
    }

    private static boolean hasSafe(Finding finding) {
        return finding.fix(Fix.Safety.SAFE).isPresent();
    }
}
