package dev.steplint.rules.definition;

import dev.steplint.facts.DataEntry;
import dev.steplint.facts.DataField;
import dev.steplint.facts.DataFields;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;

/// Reports a key of a payload template that promises a path or an intrinsic function and holds neither
/// (AWS Step Functions Developer Guide, "Payload template").
public final class TemplateWithoutPath implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("template-without-path")
            .summary("Key that ends in .$ holds neither a path nor an intrinsic function")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath", "template")
            .fixable()
            .build();

    private static final String SUFFIX = ".$";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        context.fact(DataFields.KEY).payloadTemplates().forEach(field -> {
            for (DataEntry entry : field.entries()) {
                entry.member()
                        .filter(member -> member.key().endsWith(SUFFIX))
                        .filter(member -> !member.value().isUnknown())
                        .ifPresent(member -> check(member, entry, field, context));
            }
        });
    }

    private static void check(JsonMember member, DataEntry entry, DataField field, RuleContext context) {
        if (!(member.value() instanceof JsonString text)) {
            report(member, entry, context)
                    .message(
                            "`%s` in `%s` of %s holds %s",
                            member.key(),
                            field.name(),
                            field.construct().title(),
                            member.value().describe())
                    .submit();
        } else if (!isEvaluated(text.value().stripLeading())) {
            report(member, entry, context)
                    .message(
                            "`%s` in `%s` of %s holds plain text",
                            member.key(), field.name(), field.construct().title())
                    .submit();
        } else if (!isEvaluated(text.value())) {
            context.report(member.valueSpan(), entry.pointer())
                    .message(
                            "`%s` in `%s` of %s begins with a blank",
                            member.key(), field.name(), field.construct().title())
                    .why("a path begins with `$`, so AWS may refuse the definition")
                    .help("remove the blank")
                    .severity(Severity.WARNING)
                    .fix(new Fix("Remove the blank", Fix.Safety.SAFE, List.of(leadingBlank(text))))
                    .submit();
        }
    }

    private static boolean isEvaluated(String text) {
        return text.startsWith("$") || text.startsWith("States.");
    }

    private static Edit leadingBlank(JsonString text) {
        int blanks = text.value().length() - text.value().stripLeading().length();
        return new Edit(text.spanOf(0, blanks), "");
    }

    private static FindingBuilder report(JsonMember member, DataEntry entry, RuleContext context) {
        String key = member.key();
        Edit edit = new Edit(member.name().spanOf(key.length() - SUFFIX.length(), key.length()), "");
        return context.report(member.valueSpan(), entry.pointer())
                .why("AWS refuses the definition: a key that ends in `.$` takes a path or an intrinsic function")
                .help("remove `.$` from the key to pass the value as it is, or write a path")
                .awsAt(entry.pointer().parent(), AwsText.TEMPLATE_VALUE, key)
                .fix(new Fix("Remove `.$` from the key", Fix.Safety.UNSAFE, List.of(edit)));
    }
}
