package dev.steplint.rules.flow;

import dev.steplint.facts.Loops;
import dev.steplint.facts.Loops.Loop;
import dev.steplint.facts.Reachability;
import dev.steplint.facts.StateGraphs;
import dev.steplint.facts.Termination;
import dev.steplint.facts.UnreadText;
import dev.steplint.graph.StateGraph;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MisspeltFields;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.ScopeRule;
import dev.steplint.rule.Severity;
import java.util.stream.Stream;

/// Reports a loop that can be entered and never left, while other ways end.
///
/// AWS takes it (measured on the service, 2026). Nothing that comes there succeeds, but a machine may be meant to run
/// until it is stopped, so this is a warning. Where no way ends at all, the missing end is the finding.
public final class EndlessLoop implements ScopeRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("endless-loop")
            .summary("Loop that nothing leads out of")
            .severity(Severity.WARNING)
            .category(Category.FLOW)
            .since("0.1.0")
            .tags("loop", "polling", "end")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Scope scope, RuleContext context) {
        StateGraph graph = context.fact(StateGraphs.KEY).of(scope);
        Termination termination = context.fact(Termination.KEY);
        if (graph.start().filter(termination::canEnd).isEmpty()
                || context.fact(UnreadText.KEY).within(scope.source())) {
            return;
        }
        Reachability reachability = context.fact(Reachability.KEY);
        for (Loop loop : context.fact(Loops.KEY).in(scope)) {
            // Of loops that lead to each other, only the last holds the execution.
            if (loop.exits().isEmpty()
                    && !termination.canEnd(loop.head())
                    && reachability.isReachable(loop.head())
                    && loop.states().stream().noneMatch(EndlessLoop::hasMisspeltWayOut)) {
                report(loop, graph, context);
            }
        }
    }

    private static boolean hasMisspeltWayOut(State state) {
        return Stream.of("Default", "Catch")
                .anyMatch(field -> MisspeltFields.find(state, field).isPresent());
    }

    private static void report(Loop loop, StateGraph graph, RuleContext context) {
        State head = loop.head();
        FindingBuilder finding = context.report(head.key().span(), head.pointer())
                .why("nothing that comes here succeeds: it goes round until an error or a limit stops it")
                .help("lead one of its states out, for example by a Choice that counts the rounds");
        switch (loop.states().size()) {
            case 1 -> finding.message("Nothing leads out of `%s`: it only leads to itself", head.name());
            case 2 ->
                finding.message(
                        "Nothing leads out of the loop of `%s` and `%s`",
                        loop.states().getFirst().name(), loop.states().getLast().name());
            default ->
                finding.message(
                        "Nothing leads out of the loop of `%s` and %d other states",
                        head.name(), loop.states().size() - 1);
        }
        LoopRoute.show(loop, graph, finding);
        finding.submit();
    }
}
