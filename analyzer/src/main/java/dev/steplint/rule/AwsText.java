package dev.steplint.rule;

/// The sentences of `ValidateStateMachineDefinition` that are known word for word.
///
/// Recorded from the service by the tests of localstack (2023 to March 2026) and in issues of floci, localstack,
/// cfn-lint and serverless-step-functions (to September 2026). AWS promises none of them: only its `result` is stable.
public enum AwsText {
    NOT_AN_OBJECT(AwsCode.SCHEMA_VALIDATION_FAILED, "Definition must be a valid JSON object"),
    /// Of the machine: the names with `, ` between them.
    REQUIRED_FIELDS(AwsCode.SCHEMA_VALIDATION_FAILED, "These fields are required: [%s]"),
    /// Of an object inside of it.
    REQUIRED_FIELD(AwsCode.SCHEMA_VALIDATION_FAILED, "The field '%s' is required but was missing"),
    ONE_OF(AwsCode.SCHEMA_VALIDATION_FAILED, "The field '%s' should have one of these values: [%s]"),
    EMPTY(AwsCode.SCHEMA_VALIDATION_FAILED, "Value cannot be empty"),
    UNSUPPORTED_FIELD(AwsCode.SCHEMA_VALIDATION_FAILED, "Field '%s' is not supported"),
    TEMPLATE_VALUE(
            AwsCode.SCHEMA_VALIDATION_FAILED,
            "The value for the field '%s' must be a valid JSONPath or a valid intrinsic function call"),
    TIMESTAMP(AwsCode.SCHEMA_VALIDATION_FAILED, "String does not match RFC3339 timestamp"),
    RESOURCE(
            AwsCode.SCHEMA_VALIDATION_FAILED,
            "The resource provided %s is not recognized. The value is not a valid resource ARN, or the resource is not"
                    + " available in this region."),
    /// The pattern as a suffix. The sentence about `.waitForTaskToken` ends in a blank.
    EXPRESS_PATTERN(
            AwsCode.SCHEMA_VALIDATION_FAILED, "Express state machine does not support '%s' service integration%s"),
    EXPRESS_ACTIVITY(AwsCode.SCHEMA_VALIDATION_FAILED, "Express state machine does not support Activity ARN"),
    LANGUAGE_DOWNGRADE(
            AwsCode.SCHEMA_VALIDATION_FAILED,
            "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine"),
    /// The language in force, the field, the language that has it.
    OTHER_LANGUAGE(
            AwsCode.SCHEMA_VALIDATION_FAILED,
            "The QueryLanguage is set to '%s', but field '%s' is only supported for the '%s' QueryLanguage"),
    /// It says `Next` of every field that names a state.
    MISSING_TARGET(AwsCode.MISSING_TRANSITION_TARGET, "Missing 'Next' target: %s"),
    UNREACHABLE(AwsCode.MISSING_TRANSITION_TARGET, "State \"%s\" is not reachable."),
    NO_TERMINAL_STATE(AwsCode.MISSING_END_STATE, "Workflow has no terminal state"),
    BARE_NAME(AwsCode.UNSUPPORTED_JSONATA_EXPRESSION, "Reference to '%s' at the top level is not supported.");

    private final AwsCode code;
    private final String format;

    AwsText(AwsCode code, String format) {
        this.code = code;
        this.format = format;
    }

    public AwsCode code() {
        return code;
    }

    /// Whether AWS says where: of the text as a whole, and of a machine that cannot end, it does not.
    boolean hasPlace() {
        return this != NOT_AN_OBJECT && this != NO_TERMINAL_STATE;
    }

    /// Whether a sentence is this one, with whatever names.
    public boolean matches(String sentence) {
        String[] parts = format.split("%s", -1);
        int at = 0;
        for (String part : parts) {
            int found = sentence.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return sentence.startsWith(parts[0]) && sentence.endsWith(parts[parts.length - 1]);
    }

    String with(Object... names) {
        return format.formatted(names);
    }
}
