package dev.steplint.host;

/// The two types of a state machine (AWS Step Functions Developer Guide, "Choosing workflow type").
public enum WorkflowType {
    STANDARD,
    EXPRESS
}
