package dev.steplint.rules.definition;

import dev.steplint.facts.UnreadText;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.Set;

/// Reports a value of another kind than its field takes, such as a string where a number belongs.
public final class WrongType implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("wrong-type")
            .summary("Value is of the wrong type")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("type")
            .fixable()
            .build();

    private static final Set<String> TRANSITION = Set.of("Next", "End", "Default");

    private static final String WHY = "AWS refuses the definition: the field takes no such value";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (TypedValue value : context.fact(TypedValue.ALL)) {
            ExpectedType expected = ExpectedType.of(value, value.construct().language());
            if (!expected.takes(value.value(), context.definition().document().format())) {
                if (context.fact(UnreadText.KEY).within(value.value())) {
                    continue; // What it was meant to be is lost, and the fault itself is reported.
                }
                report(value, expected, context);
            } else if (value.type() instanceof ValueType.States && value.value() instanceof JsonObject states) {
                checkStates(value, states, context);
            }
        }
    }

    private static void report(TypedValue value, ExpectedType expected, RuleContext context) {
        String kind = value.value() instanceof JsonNumber number && expected.isNumeric()
                ? "`%s`".formatted(number.text())
                : value.value().describe();
        FindingBuilder finding = context.report(value.value().span(), value.pointer())
                .message("%s is %s, not %s", value.title(), kind, expected.text())
                .why(WHY);
        if (isNullForNothing(value)) {
            finding.severity(Severity.WARNING)
                    .confidence(Confidence.MEDIUM)
                    .why("nothing says that AWS takes null for a field that is left out");
        } else {
            finding.aws(AwsCode.SCHEMA_VALIDATION_FAILED);
        }
        TypeMending mending = TypeMending.of(value.construct(), value, expected, context.definition());
        finding.help("%s", mending.help());
        // Where null is refused, something else may have been meant than nothing.
        boolean sure = !(value.value() instanceof JsonNull) || isNullForNothing(value);
        mending.edits()
                .map(edits ->
                        new Fix(Phrases.capital(mending.help()), sure ? Fix.Safety.SAFE : Fix.Safety.UNSAFE, edits))
                .ifPresent(finding::fix);
        finding.submit();
    }

    /// `null` where the field might as well be missing. Other linters refuse it, and no word of AWS's is known; a path
    /// or a transition that is null cannot work.
    private static boolean isNullForNothing(TypedValue value) {
        boolean path = value.type() instanceof ValueType.Path
                || value.type() instanceof ValueType.ReferencePath
                || value.type() instanceof ValueType.TextPath;
        return value.value() instanceof JsonNull
                && value.list() == null
                && !path
                && !value.spec().required()
                && !TRANSITION.contains(value.field().key());
    }

    private static void checkStates(TypedValue value, JsonObject states, RuleContext context) {
        for (JsonMember member : states.members()) {
            if (member.value() instanceof JsonObject || member.value().isUnknown()) {
                continue;
            }
            boolean slipped = value.construct().grammar().field(member.key()).isPresent();
            context.report(member.valueSpan(), value.pointer().child(member.key()))
                    .message(
                            "State `%s` is %s, not an object",
                            member.key(), member.value().describe())
                    .why("AWS refuses the definition: each member of `States` is a state")
                    .help(
                            slipped ? "move `%s` out of `States`" : "describe `%s` by an object with `Type`",
                            member.key())
                    .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                    .submit();
        }
    }
}
