package dev.steplint.rule;

/// A rule about suppressions, run after all others.
public non-sealed interface SuppressionRule extends Rule {

    /// @param use a suppression, and what it did in this run
    void check(SuppressionUse use, DocumentContext context);
}
