package dev.steplint.facts.choice;

/// What comes of a formula in a world that may not be complete.
sealed interface Outcome permits Verdict, Outcome.Needs {
    /// The world says nothing about this yet.
    record Needs(Dimension dimension) implements Outcome {}
}
