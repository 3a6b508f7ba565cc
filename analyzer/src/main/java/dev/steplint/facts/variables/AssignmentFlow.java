package dev.steplint.facts.variables;

import dev.steplint.facts.Reachability;
import dev.steplint.graph.Edge;
import dev.steplint.graph.StateGraph;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.TransitionKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which variables of a scope are assigned when its states are entered: on all routes, on some, on none.
///
/// A data-flow analysis over the edges, with sets of names as bits. What may be set, for all that is known, counts as
/// set. So does what a state before surely failed without: whoever came past it had the variable.
final class AssignmentFlow {
    private final StateGraph graph;
    private final Effects effects;
    private final Map<State, Set<String>> needed;
    private final boolean certain;
    private final Map<String, Integer> names = new HashMap<>();

    /// The states that the start reaches, in an order in which most of them come after all that lead to them.
    private final List<State> states;

    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<List<Way>> waysInto = new ArrayList<>();
    private final List<BitSet> always = new ArrayList<>();
    private final List<BitSet> sometimes = new ArrayList<>();

    /// An edge.
    ///
    /// @param from the number of its state
    /// @param sets the numbers of the names that are assigned behind it
    private record Way(int from, BitSet sets) {}

    /// @param names the variables that the scope may assign
    /// @param needed the variables without which a state is surely not left, but by a catcher
    AssignmentFlow(
            StateGraph graph,
            Effects effects,
            Collection<String> names,
            Map<State, Set<String>> needed,
            Reachability reachability) {
        this.graph = graph;
        this.effects = effects;
        this.needed = needed;
        this.certain = reachability.isCertain(graph.scope());
        names.forEach(name -> this.names.put(name, this.names.size()));
        this.states = names.isEmpty() ? List.of() : graph.reversePostorder();
        states.forEach(state -> numbers.put(state, numbers.size()));
        states.forEach(state -> waysInto.add(waysInto(state)));
        if (!states.isEmpty()) {
            solveAlways();
            solveSometimes();
        }
    }

    Scope scope() {
        return graph.scope();
    }

    private List<Way> waysInto(State state) {
        return graph.edgesInto(state).stream()
                .filter(edge -> numbers.containsKey(edge.from()))
                .map(edge -> new Way(numbers.getOrDefault(edge.from(), 0), sets(edge)))
                .toList();
    }

    private BitSet sets(Edge edge) {
        BitSet sets = new BitSet();
        Effect effect = effects.of(edge);
        if (effect.open()) {
            sets.set(0, names.size());
            return sets;
        }
        List.of(effect.names(), effect.meant(), needs(edge))
                .forEach(group -> group.forEach(
                        name -> Optional.ofNullable(names.get(name)).ifPresent(sets::set)));
        return sets;
    }

    private Set<String> needs(Edge edge) {
        return edge.kind() == TransitionKind.CATCH ? Set.of() : needed.getOrDefault(edge.from(), Set.of());
    }

    /// Begins with everything and takes away what some edge does not bring, until nothing changes. Forth and back, so
    /// that what goes against the order travels as fast.
    private void solveAlways() {
        states.forEach(_ -> {
            BitSet all = new BitSet();
            all.set(0, names.size());
            always.add(all);
        });
        BitSet changed = new BitSet();
        changed.set(0, states.size());
        always.getFirst().clear();
        for (boolean forth = true; !changed.isEmpty(); forth = !forth) {
            BitSet last = changed;
            changed = new BitSet();
            for (int i = 0; i < states.size(); i++) {
                narrow(forth ? i : states.size() - 1 - i, last, changed);
            }
        }
    }

    /// @param last the states that changed in the round before
    /// @param changed those that change in this round
    private void narrow(int state, BitSet last, BitSet changed) {
        BitSet here = always.get(state);
        int before = here.cardinality();
        for (Way way : waysInto.get(state)) {
            if (before > 0 && (last.get(way.from) || changed.get(way.from))) {
                BitSet missing = (BitSet) here.clone();
                missing.andNot(always.get(way.from));
                missing.andNot(way.sets);
                here.andNot(missing);
            }
        }
        if (here.cardinality() != before) {
            changed.set(state);
        }
    }

    /// All states of a loop share what is set anywhere in it or before it.
    private void solveSometimes() {
        states.forEach(_ -> sometimes.add(new BitSet()));
        List<List<Integer>> components = graph.components().stream()
                .map(component -> component.stream()
                        .filter(numbers::containsKey)
                        .map(state -> numbers.getOrDefault(state, 0))
                        .sorted()
                        .toList())
                .filter(component -> !component.isEmpty())
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
        for (List<Integer> component : components) {
            BitSet shared = new BitSet();
            for (int state : component) {
                for (Way way : waysInto.get(state)) {
                    shared.or(sometimes.get(way.from));
                    shared.or(way.sets);
                }
            }
            component.forEach(state -> sometimes.set(state, shared));
        }
    }

    Standing standing(State state, String name) {
        @Nullable Integer number = numbers.get(state);
        @Nullable Integer bit = names.get(name);
        if (number == null || bit == null) {
            return Standing.UNKNOWN;
        }
        if (always.get(number).get(bit)) {
            return Standing.ASSIGNED;
        }
        if (sometimes.get(number).get(bit)) {
            return Standing.POSSIBLY;
        }
        return certain ? Standing.NEVER : Standing.UNKNOWN;
    }

    /// A shortest route from the start of the scope to a state on which a variable is not assigned: its edges in order.
    ///
    /// Empty if there is none, or if the state is the start.
    List<Edge> routeWithout(State state, String name) {
        Map<State, Edge> arrivedBy = new HashMap<>();
        Set<State> seen = new HashSet<>();
        Deque<State> queue = new ArrayDeque<>();
        graph.start().ifPresent(start -> {
            seen.add(start);
            queue.add(start);
        });
        while (!queue.isEmpty() && !seen.contains(state)) {
            for (Edge edge : graph.edgesFrom(queue.removeFirst())) {
                if (lacks(edge, name) && seen.add(edge.to())) {
                    arrivedBy.put(edge.to(), edge);
                    queue.addLast(edge.to());
                }
            }
        }
        List<Edge> route = new ArrayList<>();
        for (Edge edge = arrivedBy.get(state); edge != null; edge = arrivedBy.get(edge.from())) {
            route.addFirst(edge);
        }
        return List.copyOf(route);
    }

    private boolean lacks(Edge edge, String name) {
        return !needs(edge).contains(name) && !effects.of(edge).may(name);
    }
}
