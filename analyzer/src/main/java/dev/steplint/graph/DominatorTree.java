package dev.steplint.graph;

import dev.steplint.model.State;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which states every way from the start to a state must pass: its dominators.
///
/// After Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001). States that the start does not reach
/// have none.
public final class DominatorTree {
    private final Map<State, Integer> numbers;
    private final List<State> states;
    private final int[] immediate;

    private DominatorTree(Map<State, Integer> numbers, List<State> states, int[] immediate) {
        this.numbers = numbers;
        this.states = states;
        this.immediate = immediate;
    }

    public static DominatorTree of(StateGraph graph) {
        List<State> states = graph.reversePostorder();
        Map<State, Integer> numbers = HashMap.newHashMap(states.size());
        states.forEach(state -> numbers.put(state, numbers.size()));
        int[][] predecessors = states.stream()
                .map(state -> graph.edgesInto(state).stream()
                        .map(Edge::from)
                        .filter(numbers::containsKey)
                        .mapToInt(numbers::get)
                        .toArray())
                .toArray(int[][]::new);
        return new DominatorTree(numbers, states, solve(predecessors));
    }

    private static int[] solve(int[][] predecessors) {
        int[] immediate = new int[predecessors.length];
        Arrays.fill(immediate, -1);
        if (immediate.length > 0) {
            immediate[0] = 0;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < immediate.length; i++) {
                int dominator = -1;
                for (int predecessor : predecessors[i]) {
                    if (immediate[predecessor] >= 0) {
                        dominator = dominator < 0 ? predecessor : meet(immediate, predecessor, dominator);
                    }
                }
                changed |= immediate[i] != dominator;
                immediate[i] = dominator;
            }
        }
        return immediate;
    }

    private static int meet(int[] immediate, int a, int b) {
        int left = a;
        int right = b;
        while (left != right) {
            if (left > right) {
                left = immediate[left];
            } else {
                right = immediate[right];
            }
        }
        return left;
    }

    /// The nearest dominator of a state beside itself; none for the start and for what it does not reach.
    public Optional<State> immediateDominator(State state) {
        return Optional.ofNullable(numbers.get(state))
                .filter(number -> number > 0)
                .map(number -> states.get(immediate[number]));
    }

    /// Whether every way from the start to `other` passes `state`. A state dominates itself; nothing is said of states
    /// that the start does not reach.
    public boolean dominates(State state, State other) {
        Integer wanted = numbers.get(state);
        Integer at = numbers.get(other);
        if (wanted == null || at == null) {
            return false;
        }
        int current = at;
        while (current > wanted) {
            current = immediate[current];
        }
        return current == wanted;
    }
}
