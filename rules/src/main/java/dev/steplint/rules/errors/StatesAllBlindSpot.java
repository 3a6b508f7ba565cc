package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.facts.ErrorFlow;
import dev.steplint.facts.Match;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonString;
import dev.steplint.model.Catcher;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.MapState;
import dev.steplint.model.ParallelState;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;

/// Reports a catcher for `States.ALL` on a state whose result grows with the data, where `States.DataLimitExceeded`
/// is to be expected and not caught; and on a Parallel state that exists only to catch everything.
public final class StatesAllBlindSpot implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("states-all-blind-spot")
            .summary("`States.ALL` does not catch a result that is too large")
            .severity(Severity.INFO)
            .confidence(Confidence.MEDIUM)
            .category(Category.ERRORS)
            .since("0.1.0")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof ErrorHandlingState handling) || !collects(handling)) {
            return;
        }
        ErrorFlow flow = context.fact(ErrorFlow.KEY);
        Optional<Catcher> all = handling.catchers().stream()
                .filter(catcher -> catcher.names(ReservedError.ALL))
                .findFirst();
        if (all.isEmpty()
                || flow.caught(handling, ReservedError.DATA_LIMIT_EXCEEDED) != Match.NO
                || flow.caughtAround(handling, ReservedError.DATA_LIMIT_EXCEEDED) != Match.NO) {
            return;
        }
        JsonString name = all.get().errorNames().stream()
                .filter(listed -> listed.value().equals(ReservedError.ALL))
                .findFirst()
                .orElseThrow();
        context.report(name.span(), all.get().pointer().child("ErrorEquals"))
                .message("`States.ALL` of `%s` does not cover `States.DataLimitExceeded`", state.name())
                .why("a result that passes 256 KiB fails the execution in spite of this catcher")
                .help("add a catcher for `States.DataLimitExceeded` before it")
                .submit();
    }

    /// Whether the result holds one value for each item, or for each branch of a state that wraps others to catch.
    private static boolean collects(ErrorHandlingState state) {
        boolean discards = state.source()
                        .value("ResultPath")
                        .filter(JsonNull.class::isInstance)
                        .isPresent()
                || state.has("ResultSelector")
                || state.has("ResultWriter")
                || state.has("Output");
        return !discards
                && (state instanceof MapState map && map.mode() == MapState.Mode.INLINE
                        || state instanceof ParallelState parallel
                                && parallel.branches().size() == 1);
    }
}
