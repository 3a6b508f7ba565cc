package dev.steplint.rules.time;

import dev.steplint.catalog.ReservedError;
import dev.steplint.facts.ErrorFlow;
import dev.steplint.facts.FunctionCalls;
import dev.steplint.facts.Match;
import dev.steplint.host.value.Setting;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;

/// Reports a task that gives up on a Lambda function before the function's own time is over.
///
/// Nothing stops the function: its effects still come, perhaps beside those of the next attempt.
public final class TaskTimeoutBelowFunctionTimeout implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("task-timeout-below-function-timeout")
            .summary("Task times out before the function that it calls")
            .severity(Severity.WARNING)
            .confidence(Confidence.MEDIUM)
            .category(Category.TIME)
            .since("0.1.0")
            .tags("lambda", "template")
            .build();

    /// The time-out of a function that sets none (AWS Lambda Developer Guide, "Configure Lambda function timeout").
    private static final long FUNCTION_DEFAULT = 3;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task)) {
            return;
        }
        Optional<FunctionCalls.Call> call =
                context.fact(FunctionCalls.KEY).of(task).filter(FunctionCalls.Call::waits);
        Optional<Long> function = call.flatMap(TaskTimeoutBelowFunctionTimeout::seconds);
        Optional<Seconds> limit = Seconds.in(task.source(), "TimeoutSeconds").filter(own -> own.value() > 0);
        if (function.isPresent()
                && limit.filter(own -> own.value() < function.get()).isPresent()) {
            report(task, limit.get(), call.orElseThrow().function().id(), function.get(), context);
        }
    }

    private static Optional<Long> seconds(FunctionCalls.Call call) {
        Setting<Long> timeout = call.function().timeout();
        return timeout.isAbsent() ? Optional.of(FUNCTION_DEFAULT) : timeout.value();
    }

    private static void report(TaskState task, Seconds own, String function, long seconds, RuleContext context) {
        boolean retried = context.fact(ErrorFlow.KEY).retried(task, ReservedError.TIMEOUT) == Match.YES;
        context.report(own.field().valueSpan(), task.pointer().child("TimeoutSeconds"))
                .message(
                        "`%s` gives `%s` %d seconds, and the function takes up to %d",
                        task.name(), function, own.value(), seconds)
                .why(
                        retried
                                ? "the function runs on after `States.Timeout`, and the retry starts it a second time beside it"
                                : "the function runs on after `States.Timeout`, and nobody hears what becomes of it")
                .help("set the `Timeout` of the function below that of the task")
                .submit();
    }
}
