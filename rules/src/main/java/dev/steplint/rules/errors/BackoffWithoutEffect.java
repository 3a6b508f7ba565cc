package dev.steplint.rules.errors;

import dev.steplint.facts.RetryDelays;
import dev.steplint.json.JsonMember;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.Retrier;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;

/// Reports `BackoffRate` and `MaxDelaySeconds` where the other fields of the retrier leave them nothing to do.
public final class BackoffWithoutEffect implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("backoff-without-effect")
            .summary("`BackoffRate` or `MaxDelaySeconds` changes no wait")
            .severity(Severity.INFO)
            .category(Category.ERRORS)
            .since("0.1.0")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state instanceof ErrorHandlingState handling) {
            for (Retrier retrier : handling.retriers()) {
                RetryDelays.of(retrier).ifPresent(delays -> check(handling, retrier, delays, context));
            }
        }
    }

    private static void check(ErrorHandlingState state, Retrier retrier, RetryDelays delays, RuleContext context) {
        Optional<JsonMember> rate = retrier.source().find("BackoffRate");
        Optional<JsonMember> longest = retrier.source().find("MaxDelaySeconds");
        if (delays.attempts() == 1 && rate.isPresent() && delays.rate() > 1) {
            context.report(rate.get().keySpan(), retrier.pointer().child("BackoffRate"))
                    .message("`BackoffRate` of retrier %d of `%s` has no effect", retrier.index() + 1, state.name())
                    .why("the only retry comes after `IntervalSeconds`; the rate counts from the second one")
                    .help("remove it, or raise `MaxAttempts`")
                    .submit();
        } else if (delays.attempts() > 1 && longest.isPresent() && delays.longest() <= delays.interval()) {
            context.report(longest.get().valueSpan(), retrier.pointer().child("MaxDelaySeconds"))
                    .message(
                            "`MaxDelaySeconds` of retrier %d of `%s` is not above `IntervalSeconds`",
                            retrier.index() + 1, state.name())
                    .why("every wait is cut to `MaxDelaySeconds`, so there is no backoff")
                    .help("raise `MaxDelaySeconds` above the first wait, or remove it")
                    .submit();
        } else if (delays.attempts() > 1 && longest.isPresent() && delays.rate() == 1) {
            context.report(longest.get().keySpan(), retrier.pointer().child("MaxDelaySeconds"))
                    .message("`MaxDelaySeconds` of retrier %d of `%s` is never met", retrier.index() + 1, state.name())
                    .why("with a `BackoffRate` of 1 every wait is `IntervalSeconds`")
                    .help("remove it, or raise `BackoffRate`")
                    .submit();
        }
    }
}
