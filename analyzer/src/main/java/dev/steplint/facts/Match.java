package dev.steplint.facts;

/// Whether something is so, as far as the definition says.
public enum Match {
    YES,
    NO,
    /// A placeholder decides it, or AWS does not say.
    UNKNOWN;

    /// One is enough.
    public Match or(Match other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
    }
}
