package dev.steplint.rules.definition;

import dev.steplint.facts.DataEntry;
import dev.steplint.facts.DataField;
import dev.steplint.facts.DataFields;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonMember;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports a key that ends in `.$` where nothing strips it: in a JSONata state
/// (AWS Step Functions Developer Guide, "Transforming data with JSONata").
public final class PathKeyInJsonata implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("path-key-in-jsonata")
            .summary("Key ends in .$ in a JSONata state")
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata", "jsonpath")
            .build();

    private static final String SUFFIX = ".$";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        context.fact(DataFields.KEY)
                .expressionFields()
                // `RoleArn.$` is a field of the other query language.
                .filter(field -> !(field.spec().type() instanceof ValueType.ObjectOf))
                .forEach(field -> {
                    for (DataEntry entry : field.entries()) {
                        entry.member()
                                .filter(member -> member.key().endsWith(SUFFIX))
                                .ifPresent(member -> report(member, entry, field, context));
                    }
                });
    }

    private static void report(JsonMember member, DataEntry entry, DataField field, RuleContext context) {
        context.report(member.keySpan(), entry.pointer())
                .message(
                        "`%s` in `%s` of %s ends in `.$`, which JSONata does not read",
                        member.key(), field.name(), field.construct().title())
                .why("the key keeps its `.$`, and the value is passed on as it is written")
                .help("remove `.$`, and write the value as JSONata, `{%% $states.input… %%}`")
                .submit();
    }
}
