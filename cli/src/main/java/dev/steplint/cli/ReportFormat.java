package dev.steplint.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The formats of a report.
enum ReportFormat {
    TEXT("text"),
    JSON("json"),
    SARIF("sarif"),
    AWS("aws");

    private final String text;

    ReportFormat(String text) {
        this.text = text;
    }

    static Optional<ReportFormat> of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.text.equals(text))
                .findFirst();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(format -> format.text).toList();
    }
}
