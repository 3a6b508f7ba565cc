package dev.steplint.cli.report;

import dev.steplint.rule.Severity;

/// The sums of a report.
///
/// @param files how many were examined
/// @param definitions how many were examined
/// @param filesWithFindings how many files the findings are in
public record Counts(
        int errors,
        int warnings,
        int infos,
        int suppressed,
        int hidden,
        int files,
        int definitions,
        int filesWithFindings) {

    static Counts of(Report report) {
        return new Counts(
                count(report, Severity.ERROR),
                count(report, Severity.WARNING),
                count(report, Severity.INFO),
                report.suppressed().size(),
                report.hidden(),
                report.files().size(),
                report.files().stream()
                        .mapToInt(file -> file.definitions().size())
                        .sum(),
                (int) report.findings().stream()
                        .map(reported -> reported.finding().primary().file().name())
                        .distinct()
                        .count());
    }

    private static int count(Report report, Severity severity) {
        return (int) report.findings().stream()
                .filter(reported -> reported.finding().severity() == severity)
                .count();
    }

    public int findings() {
        return errors + warnings + infos;
    }
}
