package dev.steplint.rule;

/// The codes of `ValidateStateMachineDefinition` for what a definition can have (API model 2016-11-23).
public enum AwsCode {
    INVALID_JSON_DESCRIPTION(Severity.ERROR),
    MISSING_DESCRIPTION(Severity.ERROR),
    SCHEMA_VALIDATION_FAILED(Severity.ERROR),
    INVALID_RESOURCE(Severity.ERROR),
    MISSING_END_STATE(Severity.ERROR),
    DUPLICATE_STATE_NAME(Severity.ERROR),
    INVALID_STATE_NAME(Severity.ERROR),
    DUPLICATE_LABEL_NAME(Severity.ERROR),
    INVALID_LABEL_NAME(Severity.ERROR),
    MISSING_TRANSITION_TARGET(Severity.ERROR),
    TOO_DEEPLY_NESTED(Severity.ERROR),
    NO_DOLLAR(Severity.WARNING),
    NO_PATH(Severity.WARNING),
    PASS_RESULT_IS_STATIC(Severity.WARNING),
    /// Not in the API's list; measured on the service.
    INVALID_JSONATA_EXPRESSION(Severity.ERROR),
    /// Not in the API's list; measured on the service.
    UNSUPPORTED_JSONATA_EXPRESSION(Severity.ERROR);

    private final Severity severity;

    AwsCode(Severity severity) {
        this.severity = severity;
    }

    /// Whether AWS refuses the definition or only warns of it.
    public Severity severity() {
        return severity;
    }
}
