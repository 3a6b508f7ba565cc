package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.facts.ErrorFlow;
import dev.steplint.facts.Match;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonString;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.Retrier;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Optional;

/// Reports a retrier with `MaxAttempts` 0 that keeps no later retrier from its errors.
public final class RetryWithoutAttempts implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("retry-without-attempts")
            .summary("Retrier that never retries")
            .severity(Severity.WARNING)
            .category(Category.ERRORS)
            .since("0.1.0")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof ErrorHandlingState handling)) {
            return;
        }
        List<Retrier> retriers = handling.retriers();
        for (int i = 0; i < retriers.size(); i++) {
            Retrier retrier = retriers.get(i);
            Optional<JsonMember> attempts = retrier.source().find("MaxAttempts").filter(RetryWithoutAttempts::isZero);
            if (attempts.isPresent() && !shields(retrier, retriers.subList(i + 1, retriers.size()), context)) {
                report(handling, retrier, attempts.get(), context);
            }
        }
    }

    private static boolean isZero(JsonMember attempts) {
        return attempts.value() instanceof JsonNumber number && number.value().signum() == 0;
    }

    /// Whether a later retrier would retry an error that this one takes away from it.
    private static boolean shields(Retrier retrier, List<Retrier> later, RuleContext context) {
        List<Retrier> retrying = later.stream()
                .filter(other -> other.source()
                        .find("MaxAttempts")
                        .filter(RetryWithoutAttempts::isZero)
                        .isEmpty())
                .toList();
        if (retrying.isEmpty()) {
            return false;
        }
        ErrorFlow flow = context.fact(ErrorFlow.KEY);
        return retrier.hasUnknownNames()
                || retrier.names(ReservedError.TASK_FAILED)
                || retrier.errorNames().stream()
                        .map(JsonString::value)
                        .anyMatch(name -> retrying.stream().anyMatch(other -> flow.match(other, name) != Match.NO));
    }

    private static void report(ErrorHandlingState state, Retrier retrier, JsonMember attempts, RuleContext context) {
        boolean alone = state.retriers().size() == 1;
        context.report(attempts.valueSpan(), retrier.pointer().child("MaxAttempts"))
                .message("Retrier %d of `%s` never retries", retrier.index() + 1, state.name())
                .why("`MaxAttempts` 0 means no attempt after the first, and no later retrier has these errors")
                .help("remove the retrier, or give it the number of attempts that was meant")
                .severity(alone ? Severity.WARNING : Severity.INFO)
                .submit();
    }
}
