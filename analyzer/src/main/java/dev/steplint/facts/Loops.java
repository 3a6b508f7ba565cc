package dev.steplint.facts;

import dev.steplint.graph.Edge;
import dev.steplint.graph.StateGraph;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The loops of every scope: greatest sets of states each of which can follow each other.
public final class Loops {
    public static final FactKey<Loops> KEY = FactKey.of("loops", Loops::new);

    private final Map<Scope, List<Loop>> loops;
    private final Map<State, Loop> byState = new HashMap<>();

    private Loops(Facts facts) {
        StateGraphs graphs = facts.get(StateGraphs.KEY);
        this.loops = ByScope.map(facts.machine(), scope -> find(graphs.of(scope)));
        loops.values().forEach(each -> each.forEach(loop -> loop.states().forEach(state -> byState.put(state, loop))));
    }

    /// States that can follow each other again and again.
    ///
    /// @param states in source order
    /// @param entries those that are entered from outside or by `StartAt`, in source order; empty only for a loop
    ///   that nothing enters
    /// @param exits the edges that leave it
    public record Loop(List<State> states, List<State> entries, List<Edge> exits) {
        /// Where the loop is best said to begin.
        public State head() {
            return entries.isEmpty() ? states.getFirst() : entries.getFirst();
        }
    }

    private static List<Loop> find(StateGraph graph) {
        List<Loop> found = new ArrayList<>();
        for (List<State> component : graph.components()) {
            if (component.size() > 1 || leadsToItself(component.getFirst(), graph)) {
                Set<State> inside = new HashSet<>(component);
                found.add(new Loop(component, entries(graph, inside, component), exits(graph, inside, component)));
            }
        }
        return List.copyOf(found);
    }

    private static boolean leadsToItself(State state, StateGraph graph) {
        for (Edge edge : graph.edgesFrom(state)) {
            if (edge.to() == state) {
                return true;
            }
        }
        return false;
    }

    private static List<State> entries(StateGraph graph, Set<State> inside, List<State> component) {
        return component.stream()
                .filter(state -> graph.start().filter(start -> start == state).isPresent()
                        || graph.edgesInto(state).stream().anyMatch(edge -> !inside.contains(edge.from())))
                .toList();
    }

    private static List<Edge> exits(StateGraph graph, Set<State> inside, List<State> component) {
        return component.stream()
                .flatMap(state -> graph.edgesFrom(state).stream())
                .filter(edge -> !inside.contains(edge.to()))
                .toList();
    }

    /// The loop that a state is part of.
    public Optional<Loop> around(State state) {
        return Optional.ofNullable(byState.get(state));
    }

    /// Whether two states are part of the same loop: each can follow the other.
    public boolean inSame(State state, State other) {
        return around(state).filter(loop -> byState.get(other) == loop).isPresent();
    }

    /// In the order of their first states.
    public List<Loop> in(Scope scope) {
        return ByScope.get(loops, scope);
    }
}
