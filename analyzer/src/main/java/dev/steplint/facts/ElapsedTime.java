package dev.steplint.facts;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.graph.Edge;
import dev.steplint.graph.StateGraph;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonValue;
import dev.steplint.model.ParallelState;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.TransitionKind;
import dev.steplint.model.WaitState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// How many seconds pass at least, as far as the literal `Seconds` of Wait states say: nothing else is sure to take
/// time.
public final class ElapsedTime {
    public static final FactKey<ElapsedTime> KEY = FactKey.of("elapsed time", ElapsedTime::new);

    /// Sums stay far from overflow: no sum has more terms than a definition has characters.
    private static final long MOST = 1_000_000_000_000L;

    private final Map<Scope, Times> times;

    /// @param before for each state that the way from `StartAt` meets; a missing one is 0
    /// @param toEnd from the beginning of the scope to the nearest end
    private record Times(Map<State, Long> before, long toEnd) {
        private static final Times NONE = new Times(Map.of(), 0);
    }

    private ElapsedTime(Facts facts) {
        StateGraphs graphs = facts.get(StateGraphs.KEY);
        times = HashMap.newHashMap(facts.machine().scopes().size());
        boolean waits = facts.machine().constructs().stream().anyMatch(each -> each.kind() == ConstructKind.WAIT);
        // A scope comes before the scopes inside it, and here after them.
        for (Scope scope : facts.machine().scopes().reversed()) {
            times.put(scope, waits ? measure(graphs.of(scope)) : Times.NONE);
        }
    }

    /// The least seconds between the beginning of its scope and a state; 0 if nothing says more.
    public long before(State state) {
        return ByScope.get(times, state.scope()).before.getOrDefault(state, 0L);
    }

    /// The least seconds between the beginning of a scope around it and a state.
    ///
    /// @param from the state's own scope, or one around it
    public long before(State state, Scope from) {
        long sum = before(state);
        Scope scope = state.scope();
        while (scope != from) {
            Optional<State> owner = scope.owner();
            if (owner.isEmpty()) {
                return sum;
            }
            sum += before(owner.get());
            scope = owner.get().scope();
        }
        return sum;
    }

    /// The least seconds from the beginning of a scope to any of its ends.
    public long toEnd(Scope scope) {
        return ByScope.get(times, scope).toEnd;
    }

    /// The seconds that a state takes at least before it goes on without an error.
    public long of(State state) {
        return switch (state) {
            case WaitState wait -> seconds(wait);
            case ParallelState parallel ->
                parallel.branches().stream().mapToLong(this::toEnd).max().orElse(0);
            default -> 0;
        };
    }

    private static long seconds(WaitState wait) {
        Optional<JsonValue> seconds = wait.source().value("Seconds");
        return seconds.isPresent() && seconds.get() instanceof JsonNumber number
                ? Math.clamp(number.asLong().orElse(0), 0, MOST)
                : 0;
    }

    private Times measure(StateGraph graph) {
        Map<State, Long> before = distances(graph);
        // From an open state any other may be next.
        long cap = before.entrySet().stream()
                .filter(entry -> graph.isOpen(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElse(Long.MAX_VALUE);
        before.replaceAll((_, least) -> Math.min(least, cap));
        long toEnd = before.entrySet().stream()
                .filter(entry -> entry.getKey().isTerminal())
                .mapToLong(entry -> entry.getValue() + of(entry.getKey()))
                .min()
                .orElse(Long.MAX_VALUE);
        long least = Math.min(toEnd, cap);
        return new Times(before, least == Long.MAX_VALUE ? 0 : least);
    }

    /// Dijkstra's algorithm; a catcher may take over as soon as its state begins.
    private Map<State, Long> distances(StateGraph graph) {
        record Arrival(State state, long at) {}
        Map<State, Long> before = new HashMap<>();
        PriorityQueue<Arrival> queue = new PriorityQueue<>(Comparator.comparingLong(Arrival::at));
        graph.start().ifPresent(start -> queue.add(new Arrival(start, 0)));
        while (!queue.isEmpty()) {
            Arrival next = queue.poll();
            if (before.putIfAbsent(next.state, next.at) != null) {
                continue;
            }
            long after = Math.min(next.at + of(next.state), MOST * 1000);
            for (Edge edge : graph.edgesFrom(next.state)) {
                if (!before.containsKey(edge.to())) {
                    queue.add(new Arrival(edge.to(), edge.kind() == TransitionKind.CATCH ? next.at : after));
                }
            }
        }
        return before;
    }
}
