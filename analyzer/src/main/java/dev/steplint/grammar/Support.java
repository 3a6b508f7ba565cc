package dev.steplint.grammar;

/// How sure it is that AWS takes a field where it stands.
public enum Support {
    SUPPORTED,
    /// Taken, and replaced by a newer field.
    DEPRECATED,
    /// No source says whether AWS takes it, and peers disagree.
    UNSETTLED
}
