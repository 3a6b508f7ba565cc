package dev.steplint.catalog;

/// What is known of a yes-or-no question about AWS.
public enum Answer {
    YES,
    NO,
    /// No source says so, or two contradict each other.
    UNKNOWN;

    /// The answer to whether one of two things is so.
    public Answer or(Answer other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
    }

    /// The answer to the opposite question.
    public Answer not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

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
