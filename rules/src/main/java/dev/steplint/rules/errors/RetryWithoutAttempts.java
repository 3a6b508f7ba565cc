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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        Later later = new Later(context.fact(ErrorFlow.KEY));
        for (Retrier retrier : handling.retriers().reversed()) {
            Optional<JsonMember> attempts = retrier.source().find("MaxAttempts").filter(RetryWithoutAttempts::isZero);
            if (attempts.isEmpty()) {
                later.add(retrier);
            } else if (!later.wouldRetry(retrier)) {
                report(handling, retrier, attempts.get(), context);
            }
        }
    }

    private static boolean isZero(JsonMember attempts) {
        return attempts.value() instanceof JsonNumber number && number.value().signum() == 0;
    }

    /// The retriers after one that do retry, as far as they matter to it.
    private static final class Later {
        private static final List<String> WILDCARDS =
                List.of(ReservedError.ALL, ReservedError.TASK_FAILED, ReservedError.TIMEOUT);

        private final ErrorFlow flow;
        private final Set<String> names = new HashSet<>();
        private boolean any;
        private boolean unknown;

        private Later(ErrorFlow flow) {
            this.flow = flow;
        }

        private void add(Retrier retrier) {
            any = true;
            unknown |= retrier.hasUnknownNames();
            retrier.errorNames().forEach(name -> names.add(name.value()));
        }

        /// Whether one of them would retry an error that a retrier takes away from it.
        private boolean wouldRetry(Retrier retrier) {
            return any
                    && (unknown
                            || retrier.hasUnknownNames()
                            || retrier.names(ReservedError.TASK_FAILED)
                            || retrier.errorNames().stream()
                                    .map(JsonString::value)
                                    .anyMatch(this::wouldRetry));
        }

        private boolean wouldRetry(String error) {
            return names.contains(error)
                    || WILDCARDS.stream()
                            .anyMatch(wildcard -> names.contains(wildcard) && flow.match(wildcard, error) != Match.NO);
        }
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
