package dev.steplint.facts;

import dev.steplint.graph.DominatorTree;
import dev.steplint.model.Scope;
import java.util.Map;

/// For every scope the states that each way from `StartAt` to a state must pass.
public final class Dominators {
    public static final FactKey<Dominators> KEY = FactKey.of("dominators", Dominators::new);

    private final Map<Scope, DominatorTree> trees;

    private Dominators(Facts facts) {
        StateGraphs graphs = facts.get(StateGraphs.KEY);
        this.trees = ByScope.map(facts.machine(), scope -> DominatorTree.of(graphs.of(scope)));
    }

    public DominatorTree of(Scope scope) {
        return ByScope.get(trees, scope);
    }
}
