package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.facts.RaisedErrors;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonString;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.Retrier;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;

/// Reports retriers for errors that another attempt with the same input meets again.
public final class PermanentErrorRetried implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("permanent-error-retried")
            .summary("Retrier for an error that another attempt meets again")
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
        if (state instanceof ErrorHandlingState handling) {
            for (Retrier retrier : handling.retriers()) {
                if (retries(retrier)) {
                    HandlerList.knownNames(retrier).forEach(name -> check(handling, retrier, name, context));
                }
            }
        }
    }

    /// With `MaxAttempts` 0 the author says that the error is not to be retried.
    private static boolean retries(Retrier retrier) {
        Optional<JsonMember> attempts = retrier.source().find("MaxAttempts");
        return attempts.isEmpty()
                || attempts.get().value() instanceof JsonNumber number
                        && number.value().signum() > 0;
    }

    private static void check(ErrorHandlingState state, Retrier retrier, JsonString name, RuleContext context) {
        Optional<ReservedError> error = ReservedError.of(name.value())
                .filter(known -> known.retry() != ReservedError.Retry.USEFUL)
                .filter(known -> !known.name().equals(ReservedError.RUNTIME));
        if (error.isEmpty() || !context.fact(RaisedErrors.KEY).canRaise(state, name.value())) {
            return;
        }
        boolean certain = error.get().retry() == ReservedError.Retry.FUTILE && state instanceof TaskState;
        context.report(name.span(), retrier.pointer().child("ErrorEquals"))
                .message("Retrier %d of `%s` retries `%s`", retrier.index() + 1, state.name(), name.value())
                .why(
                        "the next attempt has the same input and definition, and %s fails in the same way",
                        certain ? "surely" : "mostly")
                .help("remove the name, and handle the error in `Catch`")
                .confidence(certain ? Confidence.HIGH : Confidence.MEDIUM)
                .submit();
    }
}
