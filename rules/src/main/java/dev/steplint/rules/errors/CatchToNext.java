package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.model.Catcher;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.ContinuingState;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.FailState;
import dev.steplint.model.Resolution;
import dev.steplint.model.State;
import dev.steplint.model.StateReference;
import dev.steplint.model.SucceedState;
import dev.steplint.model.Transition;
import dev.steplint.model.UnknownState;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;

/// Reports a catcher that leads where success leads, with the error in place of the result.
///
/// A catcher that says what the next state gets (`ResultPath`, `Output`, `Assign`) ignores the failure on purpose.
public final class CatchToNext implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("catch-to-next")
            .summary("Failure continues like success, with other data")
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
        if (!(state instanceof ErrorHandlingState handling)
                || !(handling.transition() instanceof Transition.Next(StateReference next))
                || !(state.scope().resolve(next) instanceof Resolution.Found(State after))
                || tellsApart(after)) {
            return;
        }
        for (Catcher catcher : handling.catchers()) {
            boolean same = FailureRoutes.target(handling, catcher)
                    .filter(target -> target == after)
                    .isPresent();
            if (same
                    && isForAnything(catcher)
                    && FailureRoutes.replacesInput(handling, catcher)
                    && ErrorOutputReads.inVain(after, List.of()).isEmpty()) {
                catcher.next().ifPresent(reference -> report(handling, catcher, reference, next, after, context));
            }
        }
    }

    /// A catcher for one certain error may be part of the plan: what it stands for is no failure.
    private static boolean isForAnything(Catcher catcher) {
        return !catcher.source().has("Assign")
                && (catcher.names(ReservedError.ALL) || catcher.names(ReservedError.TASK_FAILED));
    }

    /// Whether it makes no difference to a state what it gets, or the state may look at it.
    private static boolean tellsApart(State after) {
        return switch (after) {
            case ChoiceState _, SucceedState _, FailState _, UnknownState _ -> true;
            case ContinuingState _ -> false;
        };
    }

    private static void report(
            ErrorHandlingState state,
            Catcher catcher,
            StateReference reference,
            StateReference next,
            State after,
            RuleContext context) {
        context.report(reference.span(), reference.pointer())
                .message("Failure and success of `%s` both continue at `%s`", state.name(), after.name())
                .why(
                        "`%s` then gets the error output in place of the result, and goes on as if nothing had failed",
                        after.name())
                .help("lead catcher %d to a state of its own, or keep the input with `ResultPath`", catcher.index() + 1)
                .related(next.span(), "success goes there too")
                .submit();
    }
}
