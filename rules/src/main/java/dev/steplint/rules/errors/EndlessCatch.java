package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.facts.ExecutionTypes;
import dev.steplint.facts.Loops;
import dev.steplint.facts.StateGraphs;
import dev.steplint.graph.Edge;
import dev.steplint.graph.StateGraph;
import dev.steplint.host.WorkflowType;
import dev.steplint.model.Catcher;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reports a catcher from which every route leads back to the state that failed, without a Choice that could count.
public final class EndlessCatch implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("endless-catch")
            .summary("Caught failure leads back to the state that failed, without end")
            .severity(Severity.WARNING)
            .category(Category.ERRORS)
            .since("0.1.0")
            .build();

    /// Who goes back over more states than this has more in mind than to try again.
    private static final int LONGEST = 100;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        // A limit on the whole execution ends the loop, and may be how the author ends it.
        if (state instanceof ErrorHandlingState handling
                && !context.machine().source().has("TimeoutSeconds")) {
            StateGraph graph = context.fact(StateGraphs.KEY).of(state);
            for (Catcher catcher : handling.catchers()) {
                FailureRoutes.target(handling, catcher)
                        .ifPresent(target -> check(handling, catcher, target, graph, context));
            }
        }
    }

    private static void check(
            ErrorHandlingState state, Catcher catcher, State target, StateGraph graph, RuleContext context) {
        if (!context.fact(Loops.KEY).inSame(state, target)) {
            return;
        }
        Set<State> between = statesBefore(state, target, graph);
        if (between.size() > LONGEST || between.stream().anyMatch(other -> leaves(other, graph))) {
            return;
        }
        boolean repairs = between.stream().anyMatch(other -> other instanceof ErrorHandlingState);
        boolean anything = catcher.names(ReservedError.ALL) || catcher.names(ReservedError.TASK_FAILED);
        FindingBuilder finding = context.report(
                        catcher.next().orElseThrow().span(), catcher.pointer().child("Next"))
                .message(
                        "Catcher %d of `%s` leads back to `%s` without end",
                        catcher.index() + 1, state.name(), state.name())
                .why("a failure that stays is met again and again, until %s", end(state, context))
                .help("retry with `Retry`, which counts, or count the rounds in a Choice state")
                .confidence(repairs || !anything ? Confidence.MEDIUM : Confidence.HIGH);
        if (target != state) {
            graph.route(target, state, graph.states())
                    .forEach(edge -> finding.step(
                            edge.span(), "leads on to `%s`", edge.to().name()));
        }
        finding.submit();
    }

    private static String end(State state, RuleContext context) {
        return context.fact(ExecutionTypes.KEY)
                        .of(state.scope())
                        .filter(type -> type == WorkflowType.EXPRESS)
                        .isPresent()
                ? "five minutes are over and the execution fails"
                : "25,000 events fail the execution";
    }

    /// The states that can follow the target before the failed state comes again; not all of them if they are too many
    /// or one of them leaves the loop.
    private static Set<State> statesBefore(State state, State target, StateGraph graph) {
        Set<State> seen = new LinkedHashSet<>();
        List<State> queue = new ArrayList<>(List.of(target));
        while (!queue.isEmpty() && seen.size() <= LONGEST) {
            State next = queue.removeLast();
            if (next == state || !seen.add(next)) {
                continue;
            }
            if (leaves(next, graph)) {
                break;
            }
            graph.edgesFrom(next).stream().map(Edge::to).forEach(queue::add);
        }
        return seen;
    }

    private static boolean leaves(State state, StateGraph graph) {
        return state.isTerminal() || state instanceof ChoiceState || graph.isOpen(state);
    }
}
