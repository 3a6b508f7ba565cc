package dev.steplint.rules.definition;

import dev.steplint.grammar.ValueType;
import dev.steplint.model.Construct;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.List;
import java.util.regex.Pattern;

/// Reports a field that takes a path and holds another text
/// (AWS Step Functions Developer Guide, "Using JSONPath paths").
public final class NotAPath implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("not-a-path")
            .summary("Field that takes a path holds another text")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath")
            .fixable()
            .build();

    private static final Pattern NAMES =
            Pattern.compile("\\.?[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*|\\[[0-9]+])*+");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        PathField.of(construct)
                .filter(field -> !field.text().startsWith("$"))
                .filter(field ->
                        !(field.spec().type() instanceof ValueType.TextPath && PathField.isIntrinsicCall(field.text())))
                .forEach(field -> report(field, context));
    }

    private static void report(PathField field, RuleContext context) {
        String title = field.construct().title();
        FindingBuilder finding =
                context.report(field.value().span(), field.pointer()).aws(AwsCode.SCHEMA_VALIDATION_FAILED);
        if (PathField.isIntrinsicCall(field.text())) {
            finding.message("`%s` of %s calls an intrinsic function", field.name(), title)
                    .why("AWS refuses the definition: this field takes a path and nothing else")
                    .help("compute it in `Parameters` of a Pass state, under a key that ends in `.$`");
        } else {
            finding.message("`%s` of %s does not begin with `$`", field.name(), title)
                    .why("AWS refuses the definition: this field takes a path")
                    .help("write the path from `$`, the input of the state");
            if (NAMES.matcher(field.text()).matches()) {
                String start = field.text().startsWith(".") ? "$" : "$.";
                Edit edit = new Edit(Span.at(field.value().offsetAt(0)), start);
                finding.fix(new Fix("Write `%s%s`".formatted(start, field.text()), Fix.Safety.UNSAFE, List.of(edit)));
            }
        }
        finding.submit();
    }
}
