package dev.steplint.facts;

import dev.steplint.graph.StateGraph;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// From which states the end of their scope can be reached: a state that ends it, or one of which it is not known where
/// it leads.
public final class Termination {
    public static final FactKey<Termination> KEY = FactKey.of("termination", Termination::new);

    private final Map<Scope, Set<State>> ending;

    private Termination(Facts facts) {
        StateGraphs graphs = facts.get(StateGraphs.KEY);
        this.ending = ByScope.map(facts.machine(), scope -> ending(graphs.of(scope)));
    }

    private static Set<State> ending(StateGraph graph) {
        List<State> ends = graph.states().stream()
                .filter(state -> state.isTerminal() || graph.isOpen(state))
                .toList();
        return graph.leadingTo(ends);
    }

    /// Whether some way from the state ends. If not, only an error without a catcher, a limit or a stop from outside
    /// ends what has come here.
    public boolean canEnd(State state) {
        return ByScope.get(ending, state.scope()).contains(state);
    }
}
