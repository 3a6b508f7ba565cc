package dev.steplint.rules.flow;

import dev.steplint.facts.ChoiceCoverage;
import dev.steplint.facts.Reachability;
import dev.steplint.facts.StateGraphs;
import dev.steplint.facts.Termination;
import dev.steplint.facts.choice.Coverage;
import dev.steplint.graph.Edge;
import dev.steplint.graph.StateGraph;
import dev.steplint.json.JsonObject;
import dev.steplint.model.ChoiceRule;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.PassState;
import dev.steplint.model.State;
import dev.steplint.model.StateReference;
import dev.steplint.model.WaitState;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reports a way from a Choice state back to it on which nothing changes what it tests: once taken, it is taken for ever.
/// Typically a polling loop leads back to its Choice instead of to the state that asks again.
///
/// A way over another Choice is left alone: what that one tests may keep it from being taken.
public final class UnchangingLoop implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unchanging-loop")
            .summary("Loop in which nothing changes what its Choice tests")
            .severity(Severity.WARNING)
            .category(Category.FLOW)
            .since("0.1.0")
            .tags("loop", "polling", "choice")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        // A loop without any way out has a finding of its own.
        if (!(state instanceof ChoiceState choice)
                || !context.fact(Reachability.KEY).isReachable(choice)
                || !context.fact(Termination.KEY).canEnd(choice)
                || !UnchangedData.isInputKeptBy(choice)
                || !choice.rules().stream().allMatch(rule -> UnchangedData.isEnoughFor(rule.condition()))) {
            return;
        }
        StateGraph graph = context.fact(StateGraphs.KEY).of(choice);
        Map<StateReference, ChoiceRule> rules = new IdentityHashMap<>();
        choice.rules().forEach(rule -> rule.next().ifPresent(next -> rules.put(next, rule)));
        Set<Edge> told = new HashSet<>();
        for (Edge edge : graph.edgesFrom(choice)) {
            List<Edge> round = round(edge, graph);
            if (!round.isEmpty()
                    && !told.contains(round.getLast())
                    && isTaken(Optional.ofNullable(rules.get(edge.reference())), choice, context)) {
                told.add(round.getLast());
                report(choice, round, context);
            }
        }
    }

    /// Whether some input may take the edge of a rule (or of `Default`), and nothing is written when it does.
    private static boolean isTaken(Optional<ChoiceRule> rule, ChoiceState choice, RuleContext context) {
        Coverage coverage = context.fact(ChoiceCoverage.KEY).of(choice);
        JsonObject writer = rule.map(ChoiceRule::source).orElse(choice.source());
        boolean dead = rule.map(taken -> coverage.dead().stream().anyMatch(found -> found.rule() == taken))
                .orElse(coverage.defaultIsDead());
        return !dead && !UnchangedData.isWrittenBy(writer);
    }

    /// The edges from a Choice over states that change nothing back to it; empty if it does not come back that way.
    private static List<Edge> round(Edge first, StateGraph graph) {
        List<Edge> round = new ArrayList<>(List.of(first));
        Set<State> passed = new HashSet<>();
        while (round.getLast().to() != first.from()) {
            State at = round.getLast().to();
            List<Edge> next = graph.edgesFrom(at);
            boolean goesOn = (at instanceof WaitState || at instanceof PassState)
                    && UnchangedData.isHandedOnBy(at)
                    && next.size() == 1
                    && !graph.isOpen(at)
                    && !at.isTerminal();
            if (!goesOn || !passed.add(at)) {
                return List.of();
            }
            round.add(next.getFirst());
        }
        return round;
    }

    private static void report(ChoiceState choice, List<Edge> round, RuleContext context) {
        Edge back = round.getLast();
        FindingBuilder finding = context.report(back.span(), back.reference().pointer())
                .why("what it tests is the same each time, so it goes round until a limit ends the execution")
                .help("lead back to the state that gets what `%s` tests", choice.name());
        if (back.from() == choice) {
            finding.message("`%s` leads back to itself, and nothing has changed then", choice.name());
        } else {
            finding.message(
                    "`%s` leads back to `%s`, and nothing has changed since",
                    back.from().name(), choice.name());
        }
        LoopRoute.show(round, finding);
        finding.submit();
    }
}
