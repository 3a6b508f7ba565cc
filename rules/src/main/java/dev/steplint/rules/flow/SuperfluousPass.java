package dev.steplint.rules.flow;

import dev.steplint.facts.ExecutionTypes;
import dev.steplint.facts.Reachability;
import dev.steplint.facts.StateGraphs;
import dev.steplint.graph.Edge;
import dev.steplint.graph.StateGraph;
import dev.steplint.host.WorkflowType;
import dev.steplint.model.PassState;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;

/// Reports a Pass state that only hands its input on to the next state.
///
/// One that ends its scope stands for a Succeed state, one with several ways into it joins them, and one with a `Comment`
/// is meant: those are left alone.
public final class SuperfluousPass implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("superfluous-pass")
            .summary("Pass state changes nothing")
            .severity(Severity.INFO)
            .category(Category.FLOW)
            .since("0.1.0")
            .tags("pass", "cost")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        // Express executions pay for time and memory, not for transitions.
        if (!(state instanceof PassState pass)
                || pass.has("Comment")
                || !UnchangedData.isHandedOnBy(pass)
                || context.fact(ExecutionTypes.KEY).of(pass.scope()).stream().anyMatch(WorkflowType.EXPRESS::equals)
                || !context.fact(Reachability.KEY).isReachable(pass)) {
            return;
        }
        StateGraph graph = context.fact(StateGraphs.KEY).of(pass);
        List<Edge> next = graph.edgesFrom(pass);
        if (pass.isTerminal()
                || graph.isOpen(pass)
                || next.size() != 1
                || next.getFirst().to() == pass) {
            return;
        }
        long ways = graph.edgesInto(pass).size()
                + graph.start().filter(start -> start == pass).stream().count();
        if (ways == 1) {
            context.report(pass.key().span(), pass.pointer())
                    .message("Pass state `%s` changes nothing", pass.name())
                    .why("a Standard execution pays for one more state transition")
                    .help(
                            "name `%s` where `%s` is named, and remove it",
                            next.getFirst().to().name(), pass.name())
                    .submit();
        }
    }
}
