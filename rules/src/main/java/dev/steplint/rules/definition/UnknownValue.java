package dev.steplint.rules.definition;

import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonString;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Optional;

/// Reports a string that is not among the few values its field takes.
public final class UnknownValue implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-value")
            .summary("Value that the field does not take")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("typo")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (TypedValue value : context.fact(TypedValue.ALL)) {
            if (value.type() instanceof ValueType.OneOf oneOf
                    && value.value() instanceof JsonString text
                    && !oneOf.values().contains(text.value())) {
                report(value, text, oneOf, context);
            }
        }
    }

    private static void report(TypedValue value, JsonString text, ValueType.OneOf oneOf, RuleContext context) {
        FindingBuilder finding = context.report(text.span(), value.pointer())
                .message("%s is `%s`, a value it does not take", value.title(), text.value());
        if (oneOf.confirmed()) {
            finding.why("AWS refuses the definition: the field takes no other value")
                    .aws(AwsText.ONE_OF, value.field().key(), String.join(", ", oneOf.values()));
        } else {
            finding.why("AWS documents no other value, and may refuse the definition")
                    .severity(Severity.WARNING);
        }
        Optional<String> meant = meant(text.value().strip(), oneOf.values());
        if (text.value().startsWith("{%")) {
            finding.help("write the value itself: the field takes no expression");
        } else if (meant.isPresent()) {
            finding.help("did you mean `%s`?", meant.get());
            Edit.rewrite(text, meant.get())
                    .map(edit -> new Fix("Write `%s`".formatted(meant.get()), Fix.Safety.SAFE, List.of(edit)))
                    .ifPresent(finding::fix);
        } else {
            finding.help("write %s", Phrases.either(oneOf.values()));
        }
        finding.submit();
    }

    private static Optional<String> meant(String written, List<String> values) {
        return values.contains(written) ? Optional.of(written) : NearestName.of(written, values);
    }
}
