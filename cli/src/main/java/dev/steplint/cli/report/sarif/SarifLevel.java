package dev.steplint.cli.report.sarif;

import dev.steplint.rule.Confidence;
import dev.steplint.rule.Severity;

/// Our severities and confidences in the words of SARIF and of code scanning.
final class SarifLevel {

    private SarifLevel() {}

    static String of(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /// The property `problem.severity`.
    static String problem(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "recommendation";
        };
    }

    /// The property `precision`.
    static String precision(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> "high";
            case MEDIUM -> "medium";
        };
    }
}
