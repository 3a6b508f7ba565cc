package dev.steplint.facts;

import dev.steplint.graph.StateGraph;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import java.util.Map;

/// The graph of every scope.
public final class StateGraphs {
    public static final FactKey<StateGraphs> KEY = FactKey.of("state graphs", StateGraphs::new);

    private final Map<Scope, StateGraph> graphs;

    private StateGraphs(Facts facts) {
        this.graphs = ByScope.map(facts.machine(), StateGraph::of);
    }

    public StateGraph of(Scope scope) {
        return ByScope.get(graphs, scope);
    }

    public StateGraph of(State state) {
        return of(state.scope());
    }
}
