package dev.steplint.facts.choice;

/// What a test says of a sample.
enum Verdict implements Outcome {
    TRUE,
    FALSE,
    /// One or the other; it cannot be said which.
    MAYBE,
    /// A JSONata expression yields nothing, since something in it is missing: as a whole condition that fails the state,
    /// as a part it counts as false, and so does its negation.
    NOTHING,
    /// The state fails.
    FAILS;

    static Verdict of(boolean value) {
        return value ? TRUE : FALSE;
    }

    Verdict negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case MAYBE, NOTHING, FAILS -> this;
        };
    }
}
