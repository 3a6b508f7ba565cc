package dev.steplint.cli.config;

import dev.steplint.rule.Confidence;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which findings somebody wants to see.
public enum Profile {
    /// Errors, and warnings of high confidence: for hooks and pull requests.
    DEFAULT("default"),
    /// All warnings, and improvements of high confidence.
    STRICT("strict"),
    /// Everything.
    AUDIT("audit");

    private final String text;

    Profile(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<Profile> of(String text) {
        return Arrays.stream(values())
                .filter(profile -> profile.text.equals(text))
                .findFirst();
    }

    public static List<String> texts() {
        return Arrays.stream(values()).map(Profile::text).toList();
    }

    public boolean shows(Finding finding) {
        boolean sure = finding.confidence() == Confidence.HIGH;
        return switch (this) {
            case DEFAULT -> finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING && sure;
            case STRICT -> finding.severity() != Severity.INFO || sure;
            case AUDIT -> true;
        };
    }
}
