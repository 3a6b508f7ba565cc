package dev.steplint.facts.variables;

/// Whether a variable is assigned when a state is entered.
public enum Standing {
    /// On every route.
    ASSIGNED,
    /// On some routes, and on others not.
    POSSIBLY,
    /// On no route.
    NEVER,
    /// The state is not reached by what can be read, or something on the way is known only after deployment.
    UNKNOWN
}
