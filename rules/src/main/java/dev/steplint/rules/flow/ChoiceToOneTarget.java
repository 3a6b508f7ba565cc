package dev.steplint.rules.flow;

import dev.steplint.facts.StateGraphs;
import dev.steplint.graph.Edge;
import dev.steplint.graph.StateGraph;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;

/// Reports a Choice state that decides nothing, since all its ways lead to one state.
public final class ChoiceToOneTarget implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("choice-to-one-target")
            .summary("All ways out of a Choice state lead to the same state")
            .severity(Severity.WARNING)
            .category(Category.FLOW)
            .since("0.1.0")
            .tags("choice", "copy-and-paste")
            .build();

    /// More related places than this help nobody.
    private static final int SHOWN = 5;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        // Without a `Default` it decides whether the execution goes on at all.
        if (!(state instanceof ChoiceState choice)
                || choice.defaultTarget().isEmpty()
                || choice.rules().isEmpty()
                || writesData(choice)) {
            return;
        }
        StateGraph graph = context.fact(StateGraphs.KEY).of(choice);
        List<Edge> edges = graph.edgesFrom(choice);
        if (graph.isOpen(choice) || edges.stream().map(Edge::to).distinct().count() != 1) {
            return;
        }
        FindingBuilder finding = context.report(choice.key().span(), choice.pointer())
                .message(
                        "Every rule and the `Default` of `%s` lead to `%s`",
                        choice.name(), edges.getFirst().to().name())
                .why("the choice decides nothing: one of its targets is wrong, or the state is not needed")
                .help("correct the target that is wrong, or remove the state");
        edges.stream().limit(SHOWN).forEach(edge -> finding.related(edge.span(), "the same target"));
        finding.submit();
    }

    /// Whether it matters which rule is taken, although all lead to the same state.
    private static boolean writesData(ChoiceState choice) {
        return UnchangedData.isWrittenBy(choice.source())
                || choice.rules().stream().anyMatch(rule -> UnchangedData.isWrittenBy(rule.source()));
    }
}
