package dev.steplint.rules.definition;

import dev.steplint.facts.executions.ExecutionStart;
import dev.steplint.facts.executions.ExecutionStarts;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.resource.Machine;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;

/// Reports a task that starts a Standard machine of the same template as only Express machines can be started
/// (AWS Step Functions API Reference, "StartSyncExecution").
///
/// The other way round is left alone: examples of AWS wait for Express machines by `startExecution.sync`.
public final class NestedExecutionOfWrongType implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("nested-execution-of-wrong-type")
            .summary("Standard machine is started as if it were Express")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("nested", "express", "template")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state instanceof TaskState task
                && task.resource() instanceof Resource.AwsSdk call
                && call.service().equals("sfn")
                && call.action().equals("startSyncExecution")) {
            context.fact(ExecutionStarts.KEY)
                    .of(task)
                    .flatMap(ExecutionStart::machine)
                    .filter(child -> WorkflowType.of(child.type())
                            .filter(WorkflowType.STANDARD::equals)
                            .isPresent())
                    .ifPresent(child -> report(task, child, context));
        }
    }

    private static void report(TaskState task, Machine child, RuleContext context) {
        task.resourceField()
                .ifPresent(field -> context.report(
                                field.valueSpan(), task.pointer().child("Resource"))
                        .message("`%s` starts `%s`, which is Standard, synchronously", task.name(), child.id())
                        .why("the task fails with `Sfn.StateMachineTypeNotSupportedException`")
                        .help("call `states:startExecution.sync:2`, which waits for Standard executions")
                        .submit());
    }
}
