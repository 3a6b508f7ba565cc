package dev.steplint.rules.errors;

import dev.steplint.facts.ExecutionTypes;
import dev.steplint.facts.RetryDelays;
import dev.steplint.host.WorkflowType;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNumber;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.Retrier;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.Span;
import java.util.Locale;
import java.util.Optional;

/// Reports a retrier whose waits alone are longer than an execution can be.
public final class RetryOutlastsExecution implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("retry-outlasts-execution")
            .summary("Retrier waits longer than the execution can run")
            .severity(Severity.WARNING)
            .category(Category.ERRORS)
            .since("0.1.0")
            .build();

    /// Quotas of the Developer Guide, "Service quotas": five minutes, one year.
    private static final long EXPRESS_SECONDS = 300;

    private static final long STANDARD_SECONDS = 365L * 24 * 60 * 60;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state instanceof ErrorHandlingState handling) {
            Limit limit = limit(state.scope(), context);
            for (Retrier retrier : handling.retriers()) {
                RetryDelays.of(retrier).ifPresent(delays -> check(handling, retrier, delays, limit, context));
            }
        }
    }

    private static void check(
            ErrorHandlingState state, Retrier retrier, RetryDelays delays, Limit limit, RuleContext context) {
        // On average jitter halves the waits; then it is likely, not certain, that they are too long.
        double least = delays.jitter() ? delays.total() / 2 : delays.total();
        if (least <= limit.seconds) {
            return;
        }
        Optional<JsonMember> attempts = retrier.source().find("MaxAttempts");
        FindingBuilder finding = context.report(
                        attempts.map(JsonMember::valueSpan).orElse(HandlerList.namesSpan(retrier)),
                        retrier.pointer().child("MaxAttempts"))
                .message(
                        "Retrier %d of `%s` waits %s in all, the execution runs %s at most",
                        retrier.index() + 1, state.name(), duration(least), duration(limit.seconds))
                .why("while the error stays, the execution fails with `States.Timeout` before the last attempts")
                .help("lower `MaxAttempts` or `BackoffRate`, or set `MaxDelaySeconds`")
                .confidence(delays.jitter() ? Confidence.MEDIUM : Confidence.HIGH);
        limit.span.ifPresent(span -> finding.related(span, "the limit of the execution"));
        finding.submit();
    }

    /// How long an execution can be, and where that is written.
    private record Limit(double seconds, Optional<Span> span) {}

    private static Limit limit(Scope scope, RuleContext context) {
        double seconds = context.fact(ExecutionTypes.KEY)
                        .of(scope)
                        .filter(type -> type == WorkflowType.EXPRESS)
                        .isPresent()
                ? EXPRESS_SECONDS
                : STANDARD_SECONDS;
        Optional<JsonMember> own = context.machine().source().find("TimeoutSeconds");
        return own.isPresent()
                        && own.get().value() instanceof JsonNumber number
                        && number.value().doubleValue() < seconds
                        && number.value().signum() > 0
                ? new Limit(number.value().doubleValue(), Optional.of(own.get().valueSpan()))
                : new Limit(seconds, Optional.empty());
    }

    private static String duration(double seconds) {
        if (seconds < 120) {
            return "%.0f seconds".formatted(seconds);
        }
        if (seconds < 2 * 60 * 60) {
            return "%.0f minutes".formatted(seconds / 60);
        }
        if (seconds < 2 * 24 * 60 * 60) {
            return "%.0f hours".formatted(seconds / (60 * 60));
        }
        double days = seconds / (24 * 60 * 60);
        return days < 1_000_000 ? String.format(Locale.ROOT, "%.0f days", days) : "ages";
    }
}
