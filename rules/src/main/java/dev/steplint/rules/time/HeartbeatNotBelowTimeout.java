package dev.steplint.rules.time;

import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;

/// Reports a heartbeat that is not shorter than the time-out of its task.
public final class HeartbeatNotBelowTimeout implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("heartbeat-not-below-timeout")
            .summary("`HeartbeatSeconds` is not less than `TimeoutSeconds`")
            .severity(Severity.ERROR)
            .category(Category.TIME)
            .since("0.1.0")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task)) {
            return;
        }
        Optional<Seconds> heartbeat = Seconds.in(task.source(), "HeartbeatSeconds");
        Optional<Seconds> timeout = Seconds.in(task.source(), "TimeoutSeconds");
        if (heartbeat.isEmpty()
                || timeout.isEmpty()
                || timeout.get().value() == 0 // Out of range, which has a finding of its own.
                || heartbeat.get().value() < timeout.get().value()) {
            return;
        }
        context.report(heartbeat.get().field().valueSpan(), task.pointer().child("HeartbeatSeconds"))
                .message(
                        "`HeartbeatSeconds` %d of `%s` is not less than its `TimeoutSeconds` %d",
                        heartbeat.get().value(), task.name(), timeout.get().value())
                .why("the language requires it to be less; the task times out before a heartbeat can be missed")
                .help("set `HeartbeatSeconds` to the longest silence that you accept within that time")
                .related(timeout.get().field().span(), "the limit of the task")
                .submit();
    }
}
