package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.facts.ErrorFlow;
import dev.steplint.facts.Match;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.ScopeRule;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reports a state that handles failures and has neither `Retry` nor `Catch` for its own.
///
/// A state that an execution without failures passes as well is none that handles failures.
public final class UnprotectedHandler implements ScopeRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unprotected-handler")
            .summary("State that handles failures does not handle its own")
            .severity(Severity.WARNING)
            .confidence(Confidence.MEDIUM)
            .category(Category.ERRORS)
            .since("0.1.0")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Scope scope, RuleContext context) {
        Map<State, List<FailureRoutes.Source>> caught = FailureRoutes.byTarget(scope);
        if (caught.isEmpty()) {
            return;
        }
        Set<State> usual = FailureRoutes.withoutFailures(scope, context);
        caught.forEach((target, sources) -> {
            if (target instanceof ErrorHandlingState handler
                    && !usual.contains(target)
                    && !handler.has("Retry")
                    && !handler.has("Catch")
                    && context.fact(ErrorFlow.KEY).caughtAround(handler, ReservedError.TASK_FAILED) == Match.NO) {
                report(handler, sources, context);
            }
        });
    }

    private static void report(ErrorHandlingState handler, List<FailureRoutes.Source> sources, RuleContext context) {
        FindingBuilder finding = context.report(handler.anchor(), handler.pointer())
                .message("`%s` handles failures and has neither `Retry` nor `Catch`", handler.name())
                .why("if it fails too, the execution ends with its error, and the first one is lost")
                .help("add a `Retry`, and a `Catch` that leads to a Fail state");
        sources.stream()
                .limit(FailureRoutes.RELATED)
                .forEach(source -> source.catcher()
                        .next()
                        .ifPresent(next -> finding.related(
                                next.span(), "handles `%s`", source.state().name())));
        finding.submit();
    }
}
