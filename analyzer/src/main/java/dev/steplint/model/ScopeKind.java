package dev.steplint.model;

/// The places that hold states.
public enum ScopeKind {
    STATE_MACHINE,
    BRANCH,
    ITEM_PROCESSOR
}
