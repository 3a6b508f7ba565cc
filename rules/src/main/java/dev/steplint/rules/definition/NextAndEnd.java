package dev.steplint.rules.definition;

import dev.steplint.json.JsonMember;
import dev.steplint.model.ContinuingState;
import dev.steplint.model.State;
import dev.steplint.model.Transition;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;

/// Reports a state that goes on and ends at once (Amazon States Language specification, "Transitions").
public final class NextAndEnd implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("next-and-end")
            .summary("State has both Next and End")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("next", "end")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof ContinuingState continuing)
                || !(continuing.transition() instanceof Transition.Conflicting both)) {
            return;
        }
        JsonMember end = both.end();
        FindingBuilder finding = context.report(end.span(), state.pointer().child(end.key()))
                .message("`%s` has both `Next` and `End`", state.name())
                .why("AWS refuses the definition: a state either goes on or is the last")
                .help("remove `End`, or remove `Next` if `%s` is the last state", state.name())
                .related(both.next().field().span(), "goes on here")
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED);
        Edit.removal(state.source(), end, context.definition().file())
                .map(edit -> new Fix("Remove `End`", Fix.Safety.UNSAFE, List.of(edit)))
                .ifPresent(finding::fix);
        finding.submit();
    }
}
