package dev.steplint.facts.executions;

import dev.steplint.facts.FactKey;
import dev.steplint.facts.Facts;
import dev.steplint.facts.Reachability;
import dev.steplint.facts.StateGraphs;
import dev.steplint.graph.Edge;
import dev.steplint.graph.StateGraph;
import dev.steplint.model.ParallelState;
import dev.steplint.model.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether executions come to a state: some, or all.
public final class Occurrence {
    public static final FactKey<Occurrence> KEY = FactKey.of("occurrence", Occurrence::new);

    private final Reachability reachability;
    private final StateGraphs graphs;

    private Occurrence(Facts facts) {
        this.reachability = facts.get(Reachability.KEY);
        this.graphs = facts.get(StateGraphs.KEY);
    }

    /// Whether an execution may come to a state, as far as the edges say.
    public boolean mayCome(State state) {
        Optional<State> owner = state.scope().owner();
        return reachability.isReachable(state) && (owner.isEmpty() || mayCome(owner.get()));
    }

    /// Whether every execution comes to a state that ends at a state, and by no error. A Map may have no items.
    public boolean comesAlways(State state) {
        Optional<State> owner = state.scope().owner();
        return !isAvoidable(state)
                && (owner.isEmpty() || owner.get() instanceof ParallelState parallel && comesAlways(parallel));
    }

    /// Whether a way from the start of the scope may end without a state.
    private boolean isAvoidable(State state) {
        StateGraph graph = graphs.of(state);
        if (graph.start().isEmpty()) {
            return true;
        }
        List<State> queue = new ArrayList<>(List.of(graph.start().get()));
        Set<State> seen = new HashSet<>(queue);
        for (int i = 0; i < queue.size(); i++) {
            State at = queue.get(i);
            if (at == state) {
                continue;
            }
            if (at.isTerminal() || graph.isOpen(at)) {
                return true;
            }
            for (Edge edge : graph.edgesFrom(at)) {
                if (seen.add(edge.to())) {
                    queue.add(edge.to());
                }
            }
        }
        return false;
    }
}
