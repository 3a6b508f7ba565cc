package dev.steplint.rules.definition;

import dev.steplint.facts.DataEntry;
import dev.steplint.facts.DataField;
import dev.steplint.facts.DataFields;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.Optional;

/// Reports a payload template that has a key both as it is and with `.$`
/// (Amazon States Language specification, "Payload Template").
public final class TemplateKeyTwice implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("template-key-twice")
            .summary("Payload template has a key with and without .$")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath", "template")
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
                // `RoleArn` and `RoleArn.$` are fields, which exclude each other by a rule of their own.
                boolean credentials =
                        entry.value() == field.member().value() && field.name().equals("Credentials");
                if (entry.value() instanceof JsonObject object && !credentials) {
                    check(object, entry, field, context);
                }
            }
        });
    }

    private static void check(JsonObject object, DataEntry entry, DataField field, RuleContext context) {
        for (JsonMember member : object.members()) {
            if (member.key().endsWith(SUFFIX)) {
                String plain = member.key().substring(0, member.key().length() - SUFFIX.length());
                Optional<JsonMember> other =
                        object.find(plain).filter(it -> !it.name().hasPlaceholder());
                other.ifPresent(it -> report(member, it, entry, field, context));
            }
        }
    }

    private static void report(
            JsonMember dynamic, JsonMember plain, DataEntry entry, DataField field, RuleContext context) {
        boolean dynamicLast = dynamic.span().start() > plain.span().start();
        JsonMember last = dynamicLast ? dynamic : plain;
        JsonMember first = dynamicLast ? plain : dynamic;
        context.report(last.keySpan(), entry.pointer().child(last.key()))
                .message(
                        "`%s` and `%s` in `%s` of %s are the same key",
                        first.key(), last.key(), field.name(), field.construct().title())
                .why("AWS refuses the definition: the key is sent without `.$`, and an object has it once")
                .help("keep the one that is meant")
                .related(first.keySpan(), "the same key")
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                .submit();
    }
}
