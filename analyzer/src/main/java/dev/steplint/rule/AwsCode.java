package dev.steplint.rule;

/// The codes of `ValidateStateMachineDefinition` that say AWS itself refuses a definition (API
/// model 2016-11-23).
public enum AwsCode {
    INVALID_JSON_DESCRIPTION,
    MISSING_DESCRIPTION,
    SCHEMA_VALIDATION_FAILED,
    INVALID_RESOURCE,
    MISSING_END_STATE,
    DUPLICATE_STATE_NAME,
    INVALID_STATE_NAME,
    DUPLICATE_LABEL_NAME,
    INVALID_LABEL_NAME,
    MISSING_TRANSITION_TARGET,
    TOO_DEEPLY_NESTED,
    NO_DOLLAR,
    NO_PATH,
    PASS_RESULT_IS_STATIC,
    /// Not in the API's list; measured on the service.
    INVALID_JSONATA_EXPRESSION,
    /// Not in the API's list; measured on the service.
    UNSUPPORTED_JSONATA_EXPRESSION
}
