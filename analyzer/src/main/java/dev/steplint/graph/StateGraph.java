package dev.steplint.graph;

import dev.steplint.model.Resolution;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.jspecify.annotations.Nullable;

/// The states of one scope and the arrows between them.
///
/// Only a reference to a state that is there is an edge. A state that may also lead somewhere else is open: see
/// [#isOpen].
public final class StateGraph {
    private final Scope scope;
    private final Graph<State, Edge> graph = new DirectedPseudograph<>(null, null, false);
    private final Map<State, Integer> order = new HashMap<>();
    private final Set<State> open = new LinkedHashSet<>();
    private final @Nullable State start;
    private @Nullable List<List<State>> components;

    private StateGraph(Scope scope) {
        this.scope = scope;
        for (State state : scope.states()) {
            // Of two states with one name the last is the one that a reference finds.
            if (scope.find(state.name()).filter(found -> found == state).isPresent()) {
                order.put(state, order.size());
                graph.addVertex(state);
            }
        }
        this.start = scope.startAt().map(this::target).orElse(null);
    }

    public static StateGraph of(Scope scope) {
        StateGraph built = new StateGraph(scope);
        for (State state : built.states()) {
            if (OpenEnds.in(state)) {
                built.open.add(state);
            }
            for (StateReference reference : state.references()) {
                State to = built.target(reference);
                if (to == null) {
                    built.open.add(state);
                } else {
                    built.graph.addEdge(state, to, new Edge(state, to, reference));
                }
            }
        }
        return built;
    }

    private @Nullable State target(StateReference reference) {
        return scope.resolve(reference) instanceof Resolution.Found(State state) ? state : null;
    }

    public Scope scope() {
        return scope;
    }

    /// The states in source order; of several with the same name only the last.
    public Set<State> states() {
        return Collections.unmodifiableSet(graph.vertexSet());
    }

    public boolean contains(State state) {
        return order.containsKey(state);
    }

    /// The state that `StartAt` names, if it is there.
    public Optional<State> start() {
        return Optional.ofNullable(start);
    }

    /// All edges, by their state in source order, then by their field.
    public Set<Edge> edges() {
        return Collections.unmodifiableSet(graph.edgeSet());
    }

    /// The edges that leave a state, in the order of [State#references].
    public List<Edge> edgesFrom(State state) {
        return contains(state) ? List.copyOf(graph.outgoingEdgesOf(state)) : List.of();
    }

    /// The edges that enter a state, by the state they come from; `StartAt` is none of them.
    public List<Edge> edgesInto(State state) {
        return contains(state) ? List.copyOf(graph.incomingEdgesOf(state)) : List.of();
    }

    /// Whether a state may lead to states that no edge of it shows: a target is missing, misspelt or known only after
    /// deployment.
    public boolean isOpen(State state) {
        return open.contains(state);
    }

    /// The states that can follow some states, these included, nearest first.
    public Set<State> reachableFrom(Collection<State> states) {
        return walk(graph, states);
    }

    /// The states from which some states can follow, these included, nearest first.
    public Set<State> leadingTo(Collection<State> states) {
        return walk(new EdgeReversedGraph<>(graph), states);
    }

    private static Set<State> walk(Graph<State, Edge> graph, Collection<State> from) {
        Set<State> seen = new LinkedHashSet<>();
        // Without a place to start from, the iterator would walk the whole graph.
        if (!from.isEmpty()) {
            new BreadthFirstIterator<>(graph, from).forEachRemaining(seen::add);
        }
        return Collections.unmodifiableSet(seen);
    }

    /// The states that the start reaches: it first, and each state before those that it alone leads to.
    public List<State> reversePostorder() {
        List<State> order = new ArrayList<>();
        Set<State> seen = new HashSet<>();
        List<State> stack = new ArrayList<>();
        List<Iterator<Edge>> pending = new ArrayList<>();
        start().ifPresent(first -> {
            seen.add(first);
            stack.add(first);
            pending.add(edgesFrom(first).iterator());
        });
        while (!stack.isEmpty()) {
            Iterator<Edge> edges = pending.getLast();
            if (!edges.hasNext()) {
                pending.removeLast();
                order.add(stack.removeLast());
                continue;
            }
            State next = edges.next().to();
            if (seen.add(next)) {
                stack.add(next);
                pending.add(edgesFrom(next).iterator());
            }
        }
        return List.copyOf(order.reversed());
    }

    /// The strongly connected components: sets of states each of which can follow each other, also single states. In
    /// source order, inside and by their first state.
    public List<List<State>> components() {
        if (components == null) {
            // Kosaraju's algorithm as the library has it keeps its own stack; Gabow's recurses.
            components = new KosarajuStrongConnectivityInspector<>(graph)
                    .stronglyConnectedSets().stream()
                            .map(this::inOrder)
                            .sorted(Comparator.comparing(component -> order.getOrDefault(component.getFirst(), 0)))
                            .toList();
        }
        return components;
    }

    /// Some states of this graph, in source order.
    public List<State> inOrder(Collection<State> states) {
        return states.size() == 1
                ? List.copyOf(states)
                : states.stream()
                        .sorted(Comparator.comparing(state -> order.getOrDefault(state, 0)))
                        .toList();
    }

    /// A shortest way of at least one edge from one state to another or back to itself, through some states only.
    ///
    /// @return its edges in order; empty if there is no way
    public List<Edge> route(State from, State to, Collection<State> through) {
        Set<State> allowed = Set.copyOf(through);
        Map<State, Edge> arrivedBy = new HashMap<>();
        List<State> queue = new ArrayList<>(List.of(from));
        for (int i = 0; i < queue.size() && !arrivedBy.containsKey(to); i++) {
            for (Edge edge : edgesFrom(queue.get(i))) {
                if (allowed.contains(edge.to()) && arrivedBy.putIfAbsent(edge.to(), edge) == null) {
                    queue.add(edge.to());
                }
            }
        }
        List<Edge> route = new ArrayList<>();
        Edge last = arrivedBy.get(to);
        while (last != null) {
            route.addFirst(last);
            last = last.from() == from ? null : arrivedBy.get(last.from());
        }
        return List.copyOf(route);
    }
}
