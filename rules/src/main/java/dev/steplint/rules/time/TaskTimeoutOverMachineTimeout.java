package dev.steplint.rules.time;

import dev.steplint.catalog.ReservedError;
import dev.steplint.facts.ErrorFlow;
import dev.steplint.facts.Match;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Optional;

/// Reports a limit of a task that is never met, because the whole execution times out before.
public final class TaskTimeoutOverMachineTimeout implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("task-timeout-over-machine-timeout")
            .summary("Time-out of a task is not less than that of the machine")
            .severity(Severity.WARNING)
            .category(Category.TIME)
            .since("0.1.0")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        Optional<Seconds> machine =
                Seconds.in(context.machine().source(), "TimeoutSeconds").filter(limit -> limit.value() > 0);
        if (!(state instanceof TaskState task) || machine.isEmpty()) {
            return;
        }
        // A heartbeat is shorter than the time-out, so the first of the two that is too long says it all.
        Optional<Seconds> limit = List.of("HeartbeatSeconds", "TimeoutSeconds").stream()
                .flatMap(field -> Seconds.in(task.source(), field).stream())
                .filter(own -> own.value() >= machine.get().value())
                .findFirst();
        limit.ifPresent(own -> report(task, own, machine.get(), context));
    }

    private static void report(TaskState task, Seconds own, Seconds machine, RuleContext context) {
        ErrorFlow flow = context.fact(ErrorFlow.KEY);
        String error =
                own.field().key().equals("TimeoutSeconds") ? ReservedError.TIMEOUT : ReservedError.HEARTBEAT_TIMEOUT;
        boolean handled = flow.retried(task, error) == Match.YES || flow.caught(task, error) == Match.YES;
        context.report(own.field().valueSpan(), task.pointer().child(own.field().key()))
                .message(
                        "`%s` %d of `%s` is not less than the machine's limit, %d",
                        own.field().key(), own.value(), task.name(), machine.value())
                .why(
                        handled
                                ? "the whole execution times out first, and neither `Retry` nor `Catch` of the task runs"
                                : "the whole execution times out first, so this limit is never met")
                .help("set it below the `TimeoutSeconds` of the machine")
                .related(machine.field().span(), "the limit of the execution")
                .severity(handled ? Severity.WARNING : Severity.INFO)
                .submit();
    }
}
