package dev.steplint.rules.flow;

import dev.steplint.facts.ChoiceCoverage;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.State;
import dev.steplint.model.StateReference;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;

/// Reports a `Default` that no input can come to, since the rules match every one.
public final class UnusedDefault implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unused-default")
            .summary("Default of a Choice state is never taken")
            .severity(Severity.INFO)
            .category(Category.FLOW)
            .since("0.1.0")
            .tags("choice", "default", "dead-code")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof ChoiceState choice) || choice.defaultTarget().isEmpty()) {
            return;
        }
        if (context.fact(ChoiceCoverage.KEY).of(choice).defaultIsDead()) {
            StateReference target = choice.defaultTarget().get();
            context.report(target.field().span(), target.pointer())
                    .message("The `Default` of `%s` is never taken", choice.name())
                    .why("every input matches one of the rules, or fails the state before it comes to the `Default`")
                    .help("remove it, or the rule that takes what was meant for it")
                    .submit();
        }
    }
}
