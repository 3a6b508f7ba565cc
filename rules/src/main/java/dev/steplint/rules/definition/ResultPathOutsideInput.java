package dev.steplint.rules.definition;

import dev.steplint.model.Construct;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports a `ResultPath` that names a variable or the context object
/// (AWS Step Functions Developer Guide, "Passing data between states with variables").
public final class ResultPathOutsideInput implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("result-path-outside-input")
            .summary("ResultPath names a variable or the context object")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath", "variables")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        PathField.of(construct)
                .filter(field -> field.name().equals("ResultPath"))
                .filter(field -> field.text().startsWith("$") && field.text().length() > 1)
                .forEach(field -> report(field, context));
    }

    private static void report(PathField field, RuleContext context) {
        char next = field.text().charAt(1);
        if (next != '$' && !Character.isUnicodeIdentifierStart(next)) {
            return;
        }
        FindingBuilder finding = context.report(field.value().span(), field.pointer())
                .why("AWS refuses the definition: a result is put into the state's input and nowhere else")
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED);
        if (next == '$') {
            finding.message(
                            "`ResultPath` of %s names the context object",
                            field.construct().title())
                    .help("begin the path with `$.`");
        } else {
            finding.message(
                            "`ResultPath` of %s names a variable",
                            field.construct().title())
                    .help("set the variable in `Assign`, or begin the path with `$.`");
        }
        finding.submit();
    }
}
