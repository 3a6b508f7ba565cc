package dev.steplint.facts;

import dev.steplint.graph.StateGraph;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which states a walk from `StartAt` of their scope meets.
///
/// Whether the state that holds the scope is met itself is another question: ask it of that state.
public final class Reachability {
    public static final FactKey<Reachability> KEY = FactKey.of("reachability", Reachability::new);

    private final Map<Scope, Walk> walks;

    private Reachability(Facts facts) {
        StateGraphs graphs = facts.get(StateGraphs.KEY);
        UnreadText unread = facts.get(UnreadText.KEY);
        this.walks = ByScope.map(facts.machine(), scope -> walk(graphs.of(scope), !unread.within(scope.source())));
    }

    /// What is known of a state.
    public enum Reach {
        REACHABLE,
        UNREACHABLE,
        /// No edge leads to it, but some state on the walk may lead anywhere, or the text could not be read.
        UNKNOWN
    }

    private record Walk(Set<State> reached, boolean certain) {}

    private static Walk walk(StateGraph graph, boolean read) {
        Set<State> reached = graph.reachableFrom(graph.start().map(List::of).orElse(List.of()));
        boolean certain = read
                && graph.start().isPresent()
                && graph.states().size() == graph.scope().states().size()
                && reached.stream().noneMatch(graph::isOpen);
        return new Walk(reached, certain);
    }

    public Reach of(State state) {
        Walk walk = ByScope.get(walks, state.scope());
        if (walk.reached.contains(state)) {
            return Reach.REACHABLE;
        }
        return walk.certain ? Reach.UNREACHABLE : Reach.UNKNOWN;
    }

    /// Whether an execution that enters the scope may enter the state, as far as the edges say.
    public boolean isReachable(State state) {
        return of(state) == Reach.REACHABLE;
    }

    /// The states that the walk meets, nearest to the start first.
    public Set<State> reached(Scope scope) {
        return ByScope.get(walks, scope).reached;
    }

    /// Whether the states that the walk does not meet are certainly unreachable.
    public boolean isCertain(Scope scope) {
        return ByScope.get(walks, scope).certain;
    }
}
