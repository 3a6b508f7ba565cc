package dev.steplint.rules.flow;

import dev.steplint.facts.Reachability;
import dev.steplint.facts.Reachability.Reach;
import dev.steplint.facts.StateGraphs;
import dev.steplint.graph.Edge;
import dev.steplint.graph.StateGraph;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.ContinuingState;
import dev.steplint.model.FailState;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.Transition;
import dev.steplint.model.UnknownState;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MisspeltFields;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.ScopeRule;
import dev.steplint.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reports states to which no way leads from `StartAt`; states behind the first of them are no findings of their own.
///
/// AWS looks for them only where some state ends (measured on the service, 2026); where none does, that is the finding.
public final class UnreachableState implements ScopeRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unreachable-state")
            .summary("State cannot be reached from StartAt")
            .severity(Severity.ERROR)
            .category(Category.FLOW)
            .since("0.1.0")
            .tags("dead-code", "transition", "start-at")
            .build();

    /// More related places than this help nobody.
    private static final int SHOWN = 5;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Scope scope, RuleContext context) {
        Reachability reachability = context.fact(Reachability.KEY);
        if (!reachability.isCertain(scope)
                || scope.states().stream().allMatch(reachability::isReachable)
                || scope.states().stream().noneMatch(State::isTerminal)
                || reachability.reached(scope).stream().anyMatch(UnreachableState::hasMisspeltTransition)) {
            return;
        }
        StateGraph graph = context.fact(StateGraphs.KEY).of(scope);
        Map<State, List<State>> islands = islands(graph, reachability);
        for (int i = 0; i < scope.states().size(); i++) {
            State entry = scope.states().get(i);
            List<State> behind = islands.get(entry);
            // What is no state at all has a finding about that.
            if (behind != null
                    && !(entry instanceof UnknownState unknown
                            && unknown.value().asObject().isEmpty())) {
                FindingBuilder finding = begin(entry, behind, context);
                if (i > 0 && reachability.isReachable(scope.states().get(i - 1))) {
                    relatePredecessor(scope.states().get(i - 1), entry, finding);
                }
                behind.stream()
                        .limit(SHOWN)
                        .forEach(state -> finding.related(state.key().span(), "not reached either"));
                finding.submit();
            }
        }
    }

    /// The reader takes a misspelt field for no field, and the finding about it is enough.
    private static boolean hasMisspeltTransition(State state) {
        return Stream.of("Default", "Catch")
                .anyMatch(field -> MisspeltFields.find(state, field).isPresent());
    }

    /// The unreachable states that no other unreachable one leads to (or of a loop of them the first), each with those
    /// behind it.
    private static Map<State, List<State>> islands(StateGraph graph, Reachability reachability) {
        Map<State, List<State>> islands = new HashMap<>();
        Set<State> told = new HashSet<>();
        for (List<State> component : graph.components()) {
            State entry = component.getFirst();
            if (reachability.of(entry) == Reach.UNREACHABLE && !isEntered(component, graph)) {
                islands.put(entry, behind(entry, graph, reachability, told));
            }
        }
        return islands;
    }

    private static boolean isEntered(List<State> component, StateGraph graph) {
        Set<State> inside = Set.copyOf(component);
        return component.stream()
                .flatMap(state -> graph.edgesInto(state).stream())
                .anyMatch(edge -> !inside.contains(edge.from()));
    }

    /// The unreachable states that an entry leads to and that no earlier finding has told of.
    private static List<State> behind(State entry, StateGraph graph, Reachability reachability, Set<State> told) {
        told.add(entry);
        List<State> found = new ArrayList<>(List.of(entry));
        for (int i = 0; i < found.size(); i++) {
            for (Edge edge : graph.edgesFrom(found.get(i))) {
                if (!reachability.isReachable(edge.to()) && told.add(edge.to())) {
                    found.add(edge.to());
                }
            }
        }
        return graph.inOrder(found.subList(1, found.size()));
    }

    private static FindingBuilder begin(State entry, List<State> behind, RuleContext context) {
        FindingBuilder finding = context.report(entry.key().span(), entry.pointer())
                .why("AWS refuses the definition: some way must lead to each state")
                .help(
                        entry instanceof FailState
                                ? "name it in a `Catch` or a `Default`, or remove it"
                                : "point a transition at it, or remove it")
                .aws(AwsText.UNREACHABLE, entry.name());
        behind.forEach(state -> finding.awsAt(state.pointer(), AwsText.UNREACHABLE, state.name()));
        return behind.isEmpty()
                ? finding.message("State `%s` cannot be reached from `StartAt`", entry.name())
                : finding.message(
                        "State `%s` and %d behind it cannot be reached from `StartAt`", entry.name(), behind.size());
    }

    /// Points at the place where the transition was probably forgotten: the state written before it, if that ends or has
    /// no `Default`.
    private static void relatePredecessor(State before, State entry, FindingBuilder finding) {
        if (before instanceof ContinuingState ending && ending.transition() instanceof Transition.End(var end)) {
            finding.related(end.span(), "ends here, perhaps before `%s`", entry.name());
        } else if (before instanceof ChoiceState choice
                && choice.defaultTarget().isEmpty()) {
            finding.related(choice.key().span(), "has no `Default`, perhaps `%s`", entry.name());
        }
    }
}
