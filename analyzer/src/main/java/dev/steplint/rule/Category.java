package dev.steplint.rule;

/// The topic of a rule.
public enum Category {
    /// Fields, types, bounds, names and targets: what AWS refuses.
    DEFINITION("definition"),
    /// Where the states lead.
    FLOW("flow"),
    /// Retry, Catch and what they cover.
    ERRORS("errors"),
    /// Timeouts, heartbeats and waits.
    TIME("time"),
    /// What the states pass on: variables, paths and expressions.
    DATA("data"),
    /// How machines are deployed, named and watched.
    OPERATIONS("operations"),
    /// Secrets, keys, and what guards the data.
    SECURITY("security"),
    /// The services that tasks call: what they take, what they give back.
    INTEGRATION("integration"),
    /// The use of steplint itself: suppressions and faults of its own.
    STEPLINT("steplint");

    private final String text;

    Category(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
