package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.facts.ExecutionTypes;
import dev.steplint.facts.StateGraphs;
import dev.steplint.graph.StateGraph;
import dev.steplint.host.WorkflowType;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.FailState;
import dev.steplint.model.PassState;
import dev.steplint.model.Scope;
import dev.steplint.model.ScopeKind;
import dev.steplint.model.State;
import dev.steplint.model.SucceedState;
import dev.steplint.model.UnknownState;
import dev.steplint.model.WaitState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.ScopeRule;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Set;

/// Reports catchers for any error whose every route ends in success, with nothing on the way that could tell anybody.
///
/// Inside a Parallel or Map state this may isolate one branch or item from the others, and in a synchronous Express
/// workflow the output goes to the caller; there it is less sure to be a mistake.
public final class SwallowedFailure implements ScopeRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("swallowed-failure")
            .summary("Caught failure ends as a success that nobody hears of")
            .severity(Severity.WARNING)
            .category(Category.ERRORS)
            .since("0.1.0")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Scope scope, RuleContext context) {
        FailureRoutes.byTarget(scope).forEach((target, all) -> {
            List<FailureRoutes.Source> sources =
                    all.stream().filter(SwallowedFailure::catchesAnything).toList();
            Set<State> route = context.fact(StateGraphs.KEY).of(scope).reachableFrom(List.of(target));
            if (!sources.isEmpty()
                    && isSilent(route, context.fact(StateGraphs.KEY).of(scope))) {
                report(target, sources, route, context);
            }
        });
    }

    private static boolean catchesAnything(FailureRoutes.Source source) {
        return source.catcher().names(ReservedError.ALL) || source.catcher().names(ReservedError.TASK_FAILED);
    }

    private static boolean isSilent(Set<State> route, StateGraph graph) {
        return route.stream().noneMatch(graph::isOpen)
                && route.stream().allMatch(state -> switch (state) {
                    case PassState _, WaitState _, ChoiceState _, SucceedState _ -> true;
                    case ErrorHandlingState _, FailState _, UnknownState _ -> false;
                })
                && route.stream().anyMatch(State::isTerminal);
    }

    private static void report(
            State target, List<FailureRoutes.Source> sources, Set<State> route, RuleContext context) {
        FailureRoutes.Source first = sources.getFirst();
        FindingBuilder finding = context.report(
                        first.catcher().next().orElseThrow().span(),
                        first.catcher().pointer().child("Next"))
                .message("A failure of `%s` ends as a success", first.state().name())
                .help("end this route in a Fail state, or record the failure in a task on the way")
                .confidence(isDeliberate(target.scope(), route, context) ? Confidence.MEDIUM : Confidence.HIGH);
        if (target.scope().kind() == ScopeKind.STATE_MACHINE) {
            finding.why("the execution is reported as succeeded, so no alarm and no caller learns of the failure");
        } else {
            finding.why(
                    "nothing outside of %s learns of the failure",
                    target.scope().title());
        }
        for (FailureRoutes.Source other : sources.subList(1, sources.size())) {
            finding.related(
                    other.catcher().next().orElseThrow().span(),
                    "and a failure of `%s`",
                    other.state().name());
        }
        finding.submit();
    }

    private static boolean isDeliberate(Scope scope, Set<State> route, RuleContext context) {
        return scope.kind() != ScopeKind.STATE_MACHINE
                || context.fact(ExecutionTypes.KEY)
                        .of(scope)
                        .filter(type -> type == WorkflowType.EXPRESS)
                        .isPresent()
                || route.stream().anyMatch(SwallowedFailure::shapesOutput);
    }

    private static boolean shapesOutput(State state) {
        return state.has("Parameters") || state.has("Result") || state.has("Output") || state.has("Assign");
    }
}
