package dev.steplint.rules.time;

import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;
import java.util.OptionalLong;

/// Reports a limit that a call to an HTTP endpoint or an agent never meets, because Step Functions ends it before.
public final class HttpTimeoutOverLimit implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("http-timeout-over-limit")
            .summary("`TimeoutSeconds` of an HTTP task is over its fixed limit")
            .severity(Severity.INFO)
            .category(Category.TIME)
            .since("0.1.0")
            .tags("http", "agent")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task) || !(task.resource() instanceof Resource.Optimized resource)) {
            return;
        }
        OptionalLong most = ServiceLimits.seconds(resource);
        Optional<Seconds> timeout = Seconds.in(task.source(), "TimeoutSeconds");
        if (most.isEmpty() || timeout.isEmpty() || timeout.get().value() <= most.getAsLong()) {
            return;
        }
        context.report(timeout.get().field().valueSpan(), task.pointer().child("TimeoutSeconds"))
                .message(
                        "`TimeoutSeconds` %d of `%s` is over the limit of `%s:%s`, %d seconds",
                        timeout.get().value(), task.name(), resource.service(), resource.action(), most.getAsLong())
                .why("Step Functions ends the call after %d seconds in any case", most.getAsLong())
                .help("set it to %d or less, and give longer work to a service that reports back", most.getAsLong())
                .submit();
    }
}
