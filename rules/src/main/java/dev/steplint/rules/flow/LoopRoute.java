package dev.steplint.rules.flow;

import dev.steplint.facts.Loops.Loop;
import dev.steplint.graph.Edge;
import dev.steplint.graph.StateGraph;
import dev.steplint.model.State;
import dev.steplint.rule.FindingBuilder;
import java.util.List;

/// Shows a loop step by step.
final class LoopRoute {
    /// A longer loop is shown up to here.
    private static final int SHOWN = 20;

    private LoopRoute() {}

    /// Adds the way into a loop and a shortest round through its head to a finding.
    static void show(Loop loop, StateGraph graph, FindingBuilder finding) {
        State head = loop.head();
        graph.edgesInto(head).stream()
                .filter(edge -> !loop.states().contains(edge.from()))
                .findFirst()
                .ifPresent(edge -> finding.step(edge.span(), "enters the loop"));
        show(graph.route(head, head, loop.states()), finding);
    }

    /// Adds the edges of a round, of which the last leads back.
    static void show(List<Edge> round, FindingBuilder finding) {
        for (Edge edge : round.subList(0, Math.min(SHOWN, round.size()))) {
            if (edge == round.getLast()) {
                finding.step(edge.span(), "back to `%s`", edge.to().name());
            } else {
                finding.step(edge.span(), "on to `%s`", edge.to().name());
            }
        }
    }
}
