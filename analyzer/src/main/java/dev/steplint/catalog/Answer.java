package dev.steplint.catalog;

/// What is known of a yes-or-no question about AWS.
public enum Answer {
    YES,
    NO,
    /// No source says so, or two contradict each other.
    UNKNOWN;

    /// As the tables write it; `-` is a question that does not arise.
    static Answer of(String word) {
        return switch (word) {
            case "yes" -> YES;
            case "no", "-" -> NO;
            case "unknown" -> UNKNOWN;
            default -> throw new IllegalStateException(word);
        };
    }
}
