package dev.steplint.rules.flow;

import dev.steplint.facts.ChoiceCoverage;
import dev.steplint.facts.UnreadText;
import dev.steplint.facts.choice.Coverage.Fall;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.MisspeltFields;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;

/// Reports a Choice state through which an input can fall (AWS Step Functions Developer Guide, "Choice workflow state").
public final class ChoiceWithoutDefault implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("choice-without-default")
            .summary("Choice state has no Default")
            .severity(Severity.WARNING)
            .category(Category.FLOW)
            .since("0.1.0")
            .tags("choice", "default")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof ChoiceState choice)
                || choice.has("Default")
                || context.fact(ChoiceCoverage.KEY).of(choice).fall() != Fall.POSSIBLE
                || context.fact(UnreadText.KEY).within(choice.source())
                || MisspeltFields.find(choice, "Default").isPresent()) {
            return;
        }
        context.report(choice.anchor(), choice.pointer())
                .message("Choice state `%s` has no `Default`", choice.name())
                .why("an input that matches no rule fails the execution with `States.NoChoiceMatched`")
                .help("add a `Default` that names the state to run when nothing matches")
                .submit();
    }
}
