package dev.steplint.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.model.Machines;
import dev.steplint.model.State;
import dev.steplint.model.TransitionKind;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateGraphTest {
    private static StateGraph graph(String words) {
        return StateGraph.of(Machines.drawn(words).root());
    }

    private static State state(StateGraph graph, String name) {
        return graph.scope().find(name).orElseThrow();
    }

    private static String names(Collection<State> states) {
        return states.stream().map(State::name).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A>B B.             | A | A B     | A",
                "A>B B. C>B         | A | A B     | A",
                "A>B B. C>B         | B | B       | B A C",
                "A?B,C B. C>A D>C   | A | A B C   | A C D",
                "A>B^D B. C. D>C    | A | A B D C | A",
                "A>A                | A | A       | A",
            })
    void walksForwardsAndBackwards(String words, String from, String after, String before) {
        StateGraph graph = graph(words);
        assertEquals(after, names(graph.reachableFrom(List.of(state(graph, from)))));
        assertEquals(before, names(graph.leadingTo(List.of(state(graph, from)))));
    }

    @Test
    void nothingIsReachedFromNothing() {
        assertTrue(graph("A>B B.").reachableFrom(List.of()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A>B B.                | [A] [B]",
                "A>B B>A               | [A, B]",
                "A>B B?C,A C>D D?C,E E. | [A, B] [C, D] [E]",
                "A>A                   | [A]",
                "D>C C>D A. B>B        | [D, C] [A] [B]",
            })
    void findsComponents(String words, String components) {
        assertEquals(
                components,
                graph(words).components().stream().map(List::toString).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A>B B>C C.           | A | C | A>B B>C",
                "A?B,C B>C C.         | A | C | A>C",
                "A>B B?A,C C.         | A | A | A>B B>A",
                "A?A,B B.             | A | A | A>A",
                "A>B B. C.            | A | C | ''",
            })
    void findsShortestRoutes(String words, String from, String to, String route) {
        StateGraph graph = graph(words);
        List<Edge> edges = graph.route(state(graph, from), state(graph, to), graph.states());
        assertEquals(
                route, edges.stream().map(edge -> edge.from() + ">" + edge.to()).collect(Collectors.joining(" ")));
    }

    @Test
    void aRouteKeepsToTheStatesItMayPass() {
        StateGraph graph = graph("A?B,C B>C C>D D.");
        List<Edge> edges =
                graph.route(state(graph, "A"), state(graph, "D"), List.of(state(graph, "C"), state(graph, "D")));
        assertEquals(2, edges.size());
        assertTrue(graph.route(state(graph, "A"), state(graph, "D"), List.of(state(graph, "D")))
                .isEmpty());
    }

    @Test
    void eachFieldIsAnEdge() {
        StateGraph graph = graph("A?B,B,B B.");
        assertEquals(
                List.of(TransitionKind.CHOICE, TransitionKind.CHOICE, TransitionKind.DEFAULT),
                graph.edgesFrom(state(graph, "A")).stream().map(Edge::kind).toList());
        assertEquals(3, graph.edgesInto(state(graph, "B")).size());
        assertEquals(3, graph.edges().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A>Nowhere", "A>${Next}", "A>", "A>B^Nowhere B.", "A?B,${Other} B."})
    void aStateWithoutKnownTargetIsOpen(String words) {
        StateGraph graph = graph(words);
        assertTrue(graph.isOpen(state(graph, "A")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.", "A!", "A>B B.", "A>B^B B.", "A?B,B B."})
    void aStateWithKnownTargetsIsNotOpen(String words) {
        StateGraph graph = graph(words);
        assertFalse(graph.isOpen(state(graph, "A")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Type\": \"Choice\"",
                "\"Type\": \"Choice\", \"Choices\": [{\"IsNull\": true}]",
                "\"Type\": \"Choice\", \"Choices\": [\"x\"], \"Default\": \"A\"",
                "\"Type\": \"Choice\", \"Choices\": {}, \"Default\": \"A\"",
                "\"Type\": \"Pass\", \"End\": \"${End}\"",
                "\"Type\": \"Pass\", \"End\": false",
                "\"Type\": \"Task\", \"Next\": \"A\", \"Catch\": {}",
                "\"Type\": \"Task\", \"Next\": \"A\", \"Catch\": [{\"ErrorEquals\": [\"States.ALL\"]}]",
                "\"Type\": \"${Type}\", \"Next\": \"A\"",
                "\"Next\": \"A\"",
            })
    void whatCannotBeReadIsOpen(String fields) {
        StateGraph graph = StateGraph.of(
                Machines.of("{\"States\": {\"A\": {%s}}}".formatted(fields)).root());
        assertTrue(graph.isOpen(state(graph, "A")));
    }

    @Test
    void ofTwoStatesWithOneNameOnlyTheLastCounts() {
        StateGraph graph = StateGraph.of(Machines.of("""
                {"StartAt": "A", "States": {"A": {"Type": "Fail"}, "A": {"Type": "Pass", "Next": "A"}}}
                """).root());
        assertEquals(1, graph.states().size());
        assertEquals(1, graph.edges().size());
        State shadowed = graph.scope().states().getFirst();
        assertFalse(graph.contains(shadowed));
        assertTrue(graph.edgesFrom(shadowed).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A>B B>C C.             | C | B",
                "A?B,C B>D C>D D.       | D | A",
                "A>B B?C,D C>B D.       | C | B",
                "A?B,C B>C C?B,D D.     | D | C",
                "A?B,C B?C,D C?B,D D.   | D | A",
            })
    void findsDominators(String words, String of, String immediate) {
        StateGraph graph = graph(words);
        DominatorTree tree = DominatorTree.of(graph);
        assertEquals(
                immediate,
                tree.immediateDominator(state(graph, of)).orElseThrow().name());
        assertTrue(tree.dominates(state(graph, "A"), state(graph, of)));
        assertTrue(tree.dominates(state(graph, of), state(graph, of)));
        assertFalse(tree.dominates(state(graph, of), state(graph, "A")));
    }

    @Test
    void whatTheStartDoesNotReachHasNoDominator() {
        StateGraph graph = graph("A. B>A");
        DominatorTree tree = DominatorTree.of(graph);
        assertTrue(tree.immediateDominator(state(graph, "B")).isEmpty());
        assertTrue(tree.immediateDominator(state(graph, "A")).isEmpty());
        assertFalse(tree.dominates(state(graph, "B"), state(graph, "A")));
        assertFalse(tree.dominates(state(graph, "A"), state(graph, "B")));
    }

    /// A chain in which each state can also go back to the start: the worst case for walks that recurse, and for
    /// fixpoints that go over all states again and again.
    @Test
    void tenThousandStatesAreWalkedWithoutRecursion() {
        String words = IntStream.range(0, 10_000)
                .mapToObj(i -> "S%d?S%d,S%d".formatted(i, i == 9_999 ? 0 : i + 1, i / 2))
                .collect(Collectors.joining(" "));
        StateGraph warm = graph(words);
        assertEquals(10_000, warm.states().size());
        StateGraph graph = StateGraph.of(warm.scope());
        assertEquals(1, graph.components().size());
        assertEquals(10_000, graph.reachableFrom(List.of(state(graph, "S0"))).size());
        assertEquals(
                10_000,
                graph.route(state(graph, "S0"), state(graph, "S0"), graph.states())
                                .size()
                        + 9_999);
        assertTrue(DominatorTree.of(graph).dominates(state(graph, "S0"), state(graph, "S9999")));
    }
}
