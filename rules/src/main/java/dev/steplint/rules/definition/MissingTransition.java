package dev.steplint.rules.definition;

import dev.steplint.facts.UnreadText;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonMember;
import dev.steplint.model.ContinuingState;
import dev.steplint.model.State;
import dev.steplint.model.Transition;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.MisspeltFields;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;

/// Reports a state that says neither which state runs next nor that it is the last
/// (Amazon States Language specification, "Transitions").
public final class MissingTransition implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("missing-transition")
            .summary("State has neither Next nor End")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("next", "end")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof ContinuingState continuing)) {
            return;
        }
        switch (continuing.transition()) {
            case Transition.None _ -> reportNone(state, context);
            case Transition.NotEnd notEnd -> reportNotEnd(state, notEnd.field(), context);
            case Transition.Next _, Transition.End _, Transition.Conflicting _, Transition.Unknown _ -> {}
        }
    }

    private static void reportNone(State state, RuleContext context) {
        if (context.fact(UnreadText.KEY).within(state.source())
                || MisspeltFields.find(state, "Next").isPresent()
                || MisspeltFields.find(state, "End").isPresent()) {
            return;
        }
        context.report(state.anchor(), state.pointer())
                .message("`%s` has neither `Next` nor `End`", state.name())
                .why("AWS refuses the definition: it has to say where the execution goes on")
                .help("add `Next` with the state to run after `%s`, or `\"End\": true`", state.name())
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                .submit();
    }

    private static void reportNotEnd(State state, JsonMember end, RuleContext context) {
        // Another value than a boolean is a finding about its type.
        if (!(end.value() instanceof JsonBoolean)
                || MisspeltFields.find(state, "Next").isPresent()) {
            return;
        }
        context.report(end.valueSpan(), state.pointer().child(end.key()))
                .message("`End` of `%s` is false, and it has no `Next`", state.name())
                .why("AWS refuses the definition: it has to say where the execution goes on")
                .help("replace it by `Next` with the state to run after `%s`", state.name())
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                .submit();
    }
}
