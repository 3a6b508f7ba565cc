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
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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
        Map<State, List<FailureRoutes.Source>> caught = FailureRoutes.byTarget(scope);
        if (caught.isEmpty()) {
            return;
        }
        StateGraph graph = context.fact(StateGraphs.KEY).of(scope);
        Set<State> heard = leadingTo(graph, state -> graph.isOpen(state) || tellsSomebody(state));
        Set<State> ending = leadingTo(graph, State::isTerminal);
        Set<State> shaping = leadingTo(graph, SwallowedFailure::shapesOutput);
        caught.forEach((target, all) -> {
            List<FailureRoutes.Source> sources =
                    all.stream().filter(SwallowedFailure::catchesAnything).toList();
            if (!sources.isEmpty() && ending.contains(target) && !heard.contains(target)) {
                report(target, sources, shaping.contains(target), context);
            }
        });
    }

    private static Set<State> leadingTo(StateGraph graph, Predicate<State> wanted) {
        return graph.leadingTo(graph.states().stream().filter(wanted).toList());
    }

    private static boolean catchesAnything(FailureRoutes.Source source) {
        return source.catcher().names(ReservedError.ALL) || source.catcher().names(ReservedError.TASK_FAILED);
    }

    private static boolean tellsSomebody(State state) {
        return switch (state) {
            case PassState _, WaitState _, ChoiceState _, SucceedState _ -> false;
            case ErrorHandlingState _, FailState _, UnknownState _ -> true;
        };
    }

    private static void report(State target, List<FailureRoutes.Source> sources, boolean shapes, RuleContext context) {
        FailureRoutes.Source first = sources.getFirst();
        FindingBuilder finding = context.report(
                        first.catcher().next().orElseThrow().span(),
                        first.catcher().pointer().child("Next"))
                .message("A failure of `%s` ends as a success", first.state().name())
                .help("end this route in a Fail state, or record the failure in a task on the way")
                .confidence(shapes || isDeliberate(target.scope(), context) ? Confidence.MEDIUM : Confidence.HIGH);
        if (target.scope().kind() == ScopeKind.STATE_MACHINE) {
            finding.why("the execution is reported as succeeded, so no alarm and no caller learns of the failure");
        } else {
            finding.why(
                    "nothing outside of %s learns of the failure",
                    target.scope().title());
        }
        sources.stream()
                .skip(1)
                .limit(FailureRoutes.RELATED)
                .forEach(other -> finding.related(
                        other.catcher().next().orElseThrow().span(),
                        "and a failure of `%s`",
                        other.state().name()));
        finding.submit();
    }

    private static boolean isDeliberate(Scope scope, RuleContext context) {
        return scope.kind() != ScopeKind.STATE_MACHINE
                || context.fact(ExecutionTypes.KEY)
                        .of(scope)
                        .filter(type -> type == WorkflowType.EXPRESS)
                        .isPresent();
    }

    private static boolean shapesOutput(State state) {
        return state.has("Parameters") || state.has("Result") || state.has("Output") || state.has("Assign");
    }
}
