package dev.steplint.cli.config;

import dev.steplint.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// From which severity on a finding makes the run fail.
public enum FailOn {
    ERROR("error"),
    WARNING("warning"),
    INFO("info"),
    NEVER("never");

    private final String text;

    FailOn(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<FailOn> of(String text) {
        return Arrays.stream(values()).filter(value -> value.text.equals(text)).findFirst();
    }

    public static List<String> texts() {
        return Arrays.stream(values()).map(FailOn::text).toList();
    }

    public boolean fails(Severity severity) {
        return switch (this) {
            case ERROR -> severity == Severity.ERROR;
            case WARNING -> severity != Severity.INFO;
            case INFO -> true;
            case NEVER -> false;
        };
    }
}
