package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.facts.ErrorFlow;
import dev.steplint.facts.Match;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.model.Catcher;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Optional;

/// Reports a task with a time limit whose catchers take every failure but the one of that limit.
public final class TimeoutNotCovered implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("timeout-not-covered")
            .summary("`States.TaskFailed` is caught, the task's time-out is not")
            .severity(Severity.WARNING)
            .category(Category.ERRORS)
            .since("0.1.0")
            .build();

    private static final List<String> LIMITS =
            List.of("TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task)) {
            return;
        }
        Optional<JsonMember> limit =
                LIMITS.stream().flatMap(field -> task.field(field).stream()).findFirst();
        ErrorFlow flow = context.fact(ErrorFlow.KEY);
        if (limit.isEmpty()
                || flow.caught(task, ReservedError.TIMEOUT) != Match.NO
                || flow.caughtAround(task, ReservedError.TIMEOUT) != Match.NO) {
            return;
        }
        for (Catcher catcher : task.catchers()) {
            for (JsonString name : catcher.errorNames()) {
                if (name.value().equals(ReservedError.TASK_FAILED)) {
                    report(task, catcher, name, limit.get(), context);
                    return;
                }
            }
        }
    }

    private static void report(
            TaskState task, Catcher catcher, JsonString name, JsonMember limit, RuleContext context) {
        context.report(name.span(), catcher.pointer().child("ErrorEquals"))
                .message("`Catch` of `%s` does not cover its time-out", task.name())
                .why("`States.TaskFailed` matches every failure but `States.Timeout`, which fails the execution")
                .help("add `States.Timeout` to this `ErrorEquals`, or a catcher of its own")
                .related(limit.span(), "the limit is set here")
                .submit();
    }
}
