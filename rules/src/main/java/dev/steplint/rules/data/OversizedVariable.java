package dev.steplint.rules.data;

import dev.steplint.facts.DataField;
import dev.steplint.facts.DataFields;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.RuleOption;
import dev.steplint.rule.Severity;

/// Reports literal values in an `Assign` that are too large for variables
/// (AWS Step Functions Developer Guide, "Passing data between states with variables", limits).
///
/// What is computed is left out, so the real size is greater still.
public final class OversizedVariable implements MachineRule {
    private static final RuleOption.Whole MAX_BYTES = new RuleOption.Whole(
            "max-bytes", 262_144L, 1, 262_144, "The greatest size of a variable, and of all that one `Assign` sets.");

    private static final RuleMetadata METADATA = RuleMetadata.builder("oversized-variable")
            .summary("Literal values of variables are too large")
            .severity(Severity.ERROR)
            .category(Category.DATA)
            .since("0.1.0")
            .tags("variables", "assign", "quota")
            .options(MAX_BYTES)
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        context.fact(DataFields.KEY).all().stream()
                .filter(field -> field.spec().type() instanceof ValueType.Variables)
                .forEach(field -> check(field, context));
    }

    private static void check(DataField field, RuleContext context) {
        JsonObject variables = field.member().value().asObject().orElse(null);
        if (variables == null) {
            return;
        }
        QueryLanguage language = field.construct().queryLanguage();
        long most = context.option(MAX_BYTES);
        long total = 0;
        for (JsonMember member : variables.members()) {
            long size = LiteralSize.of(member, language);
            total += size;
            if (size > most) {
                context.report(member.keySpan(), field.pointer().child(member.key()))
                        .message(
                                "Variable `%s` in `Assign` of %s has %d bytes, more than %d",
                                member.key(), field.construct().title(), size, most)
                        .why("a variable has at most 262,144 bytes, so the state fails")
                        .help("keep the data in S3, and its key in the variable")
                        .submit();
                return;
            }
        }
        if (total > most) {
            context.report(field.member().keySpan(), field.pointer())
                    .message(
                            "`Assign` of %s sets %d bytes at once, more than %d",
                            field.construct().title(), total, most)
                    .why("all that one `Assign` sets has at most 262,144 bytes, so the state fails")
                    .help("keep the data in S3, and its key in a variable")
                    .submit();
        }
    }
}
