package dev.steplint.rules.definition;

import dev.steplint.grammar.ConstructKind;
import java.util.List;

/// What the Context object has (AWS Step Functions Developer Guide, "Accessing execution data from the Context object").
final class ContextObject {
    static final List<String> ROOTS = List.of("Execution", "State", "StateMachine", "Task", "Map");

    private ContextObject() {}

    /// What a task reads depends on how it waits, which is for another rule. A catcher or a retrier is in a task, too.
    static boolean mayHaveTask(ConstructKind kind) {
        return switch (kind) {
            case PARALLEL, MAP, PASS, WAIT, CHOICE, CHOICE_RULE, NESTED_CHOICE_RULE, SUCCEED, FAIL -> false;
            case TASK, RETRIER, CATCHER, CREDENTIALS -> true;
            case STATE_MACHINE, BRANCH, ITEM_PROCESSOR, PROCESSOR_CONFIG -> true;
            case ITEM_READER, READER_CONFIG, ITEM_BATCHER, RESULT_WRITER, WRITER_CONFIG -> true;
        };
    }
}
