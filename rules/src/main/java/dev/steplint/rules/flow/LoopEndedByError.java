package dev.steplint.rules.flow;

import dev.steplint.facts.Loops;
import dev.steplint.facts.Loops.Loop;
import dev.steplint.facts.Reachability;
import dev.steplint.facts.StateGraphs;
import dev.steplint.facts.UnreadText;
import dev.steplint.graph.StateGraph;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.TransitionKind;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MisspeltFields;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.ScopeRule;
import dev.steplint.rule.Severity;

/// Reports a loop that only a `Catch` leads out of: as long as all goes well, it goes round.
///
/// Some read a queue that way until reading fails, so the rule is not sure of itself.
public final class LoopEndedByError implements ScopeRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("loop-ended-by-error")
            .summary("Only an error leads out of a loop")
            .severity(Severity.WARNING)
            .confidence(Confidence.MEDIUM)
            .category(Category.FLOW)
            .since("0.1.0")
            .tags("loop", "catch", "polling")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Scope scope, RuleContext context) {
        if (context.fact(UnreadText.KEY).within(scope.source())) {
            return;
        }
        StateGraph graph = context.fact(StateGraphs.KEY).of(scope);
        Reachability reachability = context.fact(Reachability.KEY);
        for (Loop loop : context.fact(Loops.KEY).in(scope)) {
            if (!loop.exits().isEmpty()
                    && loop.exits().stream().allMatch(edge -> edge.kind() == TransitionKind.CATCH)
                    && reachability.isReachable(loop.head())
                    && loop.states().stream().noneMatch(state -> mayLeadOut(state, graph))) {
                report(loop, graph, context);
            }
        }
    }

    /// Whether a state may have another way out than its edges show.
    private static boolean mayLeadOut(State state, StateGraph graph) {
        return state.isTerminal()
                || graph.isOpen(state)
                || MisspeltFields.find(state, "Default").isPresent();
    }

    private static void report(Loop loop, StateGraph graph, RuleContext context) {
        State head = loop.head();
        FindingBuilder finding = context.report(head.key().span(), head.pointer())
                .why("while all goes well it goes round, until a limit ends the execution")
                .help("add a Choice that leaves the loop when the work is done");
        if (loop.states().size() == 1) {
            finding.message("Only an error leads out of `%s`: its `Next` is itself", head.name());
        } else {
            finding.message(
                    "Only an error leads out of the loop of `%s` and %d more",
                    head.name(), loop.states().size() - 1);
        }
        LoopRoute.show(loop, graph, finding);
        finding.related(loop.exits().getFirst().span(), "leads out after an error");
        finding.submit();
    }
}
