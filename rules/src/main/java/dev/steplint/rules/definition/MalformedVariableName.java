package dev.steplint.rules.definition;

import dev.steplint.facts.DataField;
import dev.steplint.facts.DataFields;
import dev.steplint.grammar.ValueType;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports a key of `Assign` that is no name of a variable
/// (AWS Step Functions Developer Guide, "Passing data between states with variables").
public final class MalformedVariableName implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("malformed-variable-name")
            .summary("Assign has a key that is no name of a variable")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("variables", "names")
            .build();

    private static final int LONGEST = 80;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        context.fact(DataFields.KEY).all().stream()
                .filter(field -> field.spec().type() instanceof ValueType.Variables)
                .forEach(field -> {
                    if (field.member().value() instanceof JsonObject variables) {
                        variables.members().forEach(member -> check(member, field, context));
                    }
                });
    }

    private static void check(JsonMember member, DataField field, RuleContext context) {
        String name = nameOf(member);
        String title = field.construct().title();
        if (member.name().hasPlaceholder()) {
            return;
        }
        FindingBuilder finding =
                context.report(member.keySpan(), field.pointer().child(member.key()));
        if (name.equals("states")) {
            finding.message("`Assign` of %s sets the variable `states`", title)
                    .why("AWS refuses the definition: `$states` is what the service provides")
                    .help("give the variable another name")
                    .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                    .submit();
        } else if (name.codePointCount(0, name.length()) > LONGEST) {
            finding.message("A variable in `Assign` of %s has a name of more than 80 characters", title)
                    .why("AWS refuses the definition: the name of a variable has up to 80 characters")
                    .help("shorten the name, here and where the variable is read")
                    .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                    .submit();
        } else if (isPath(name)) {
            finding.message("`%s` in `Assign` of %s is a path, not a name", member.key(), title)
                    .why("AWS refuses the definition: a variable is set as a whole, by its name without `$`")
                    .help("set the whole variable, or one with a name of its own")
                    .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                    .submit();
        } else if (!isIdentifier(name)) {
            // Documented as the form of a name; that AWS refuses every other was not recorded.
            finding.message("`%s` in `Assign` of %s cannot be read as a variable", member.key(), title)
                    .why("a name begins with a letter and goes on with letters, digits and `_`")
                    .help("rename the variable")
                    .severity(Severity.WARNING)
                    .submit();
        }
    }

    /// The name without the `.$` that it has in JSONPath, and that another rule reports in JSONata.
    private static String nameOf(JsonMember member) {
        return member.key().endsWith(".$")
                ? member.key().substring(0, member.key().length() - 2)
                : member.key();
    }

    private static boolean isPath(String name) {
        return name.startsWith("$") || name.indexOf('.') > 0 || name.indexOf('[') > 0;
    }

    /// Unicode Standard Annex 31: ID_Start, then ID_Continue.
    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isUnicodeIdentifierStart(name.codePointAt(0))
                && name.codePoints()
                        .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }
}
