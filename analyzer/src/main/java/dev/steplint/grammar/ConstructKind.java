package dev.steplint.grammar;

/// The objects of the Amazon States Language that have a list of fields of their own.
public enum ConstructKind {
    STATE_MACHINE,
    BRANCH,
    ITEM_PROCESSOR,
    TASK,
    PARALLEL,
    MAP,
    PASS,
    WAIT,
    CHOICE,
    SUCCEED,
    FAIL,
    /// An element of `Choices`.
    CHOICE_RULE,
    /// An element of `And` or `Or`, or the value of `Not`.
    NESTED_CHOICE_RULE,
    RETRIER,
    CATCHER,
    CREDENTIALS,
    PROCESSOR_CONFIG,
    ITEM_READER,
    READER_CONFIG,
    ITEM_BATCHER,
    RESULT_WRITER,
    WRITER_CONFIG;

    /// Whether this has `StartAt` and `States`.
    public boolean isScope() {
        return switch (this) {
            case STATE_MACHINE, BRANCH, ITEM_PROCESSOR -> true;
            case TASK, PARALLEL, MAP, PASS, WAIT, CHOICE, SUCCEED, FAIL -> false;
            case CHOICE_RULE, NESTED_CHOICE_RULE, RETRIER, CATCHER, CREDENTIALS -> false;
            case PROCESSOR_CONFIG, ITEM_READER, READER_CONFIG, ITEM_BATCHER, RESULT_WRITER, WRITER_CONFIG -> false;
        };
    }

    /// Whether this is a state.
    public boolean isState() {
        return switch (this) {
            case TASK, PARALLEL, MAP, PASS, WAIT, CHOICE, SUCCEED, FAIL -> true;
            case STATE_MACHINE, BRANCH, ITEM_PROCESSOR -> false;
            case CHOICE_RULE, NESTED_CHOICE_RULE, RETRIER, CATCHER, CREDENTIALS -> false;
            case PROCESSOR_CONFIG, ITEM_READER, READER_CONFIG, ITEM_BATCHER, RESULT_WRITER, WRITER_CONFIG -> false;
        };
    }
}
