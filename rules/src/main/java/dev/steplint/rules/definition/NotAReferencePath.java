package dev.steplint.rules.definition;

import dev.steplint.expr.Expression;
import dev.steplint.expr.Parsed;
import dev.steplint.expr.PathParser;
import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.ValueType;
import dev.steplint.model.Construct;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports a path that may select several nodes where the language takes one
/// (AWS Step Functions Developer Guide, "Using JSONPath paths", reference paths).
public final class NotAReferencePath implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("not-a-reference-path")
            .summary("Path selects several nodes where one is needed")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        PathField.of(construct)
                .filter(field -> !(field.spec().type() instanceof ValueType.Path))
                .filter(field -> field.text().startsWith("$"))
                .forEach(field -> {
                    // What cannot be read is no path at all, and another finding.
                    if (PathParser.parse(field.text()) instanceof Parsed.Ok(Expression.Path path)) {
                        path.steps().stream()
                                .filter(step -> !step.isSingle())
                                .findFirst()
                                .ifPresent(step -> report(field, step, context));
                    }
                });
    }

    private static void report(PathField field, Expression.Step step, RuleContext context) {
        FindingBuilder finding = context.report(field.value().spanOf(step.start(), step.end()), field.pointer())
                .message(
                        "`%s` of %s takes a reference path, which has no %s",
                        field.name(), field.construct().title(), describe(step));
        if (field.name().equals("ResultPath")) {
            finding.why("AWS refuses the definition: the result has one place to go")
                    .help("name the place with names and indexes only, such as `$.orders[0].result`")
                    .aws(AwsCode.SCHEMA_VALIDATION_FAILED);
        } else if (needsOneValue(field)) {
            finding.why("it selects a list, and the state needs one value: the execution fails, if AWS takes it at all")
                    .help("name one node, such as `$.limits[0].seconds`");
        } else {
            finding.why("the language has one node here, so AWS may refuse the definition")
                    .help("select in the state before, and name one node here")
                    .severity(Severity.WARNING);
        }
        finding.submit();
    }

    private static String describe(Expression.Step step) {
        return switch (step) {
            case Expression.Step.Wildcard _ -> "wildcard";
            case Expression.Step.Descent _ -> "`..`";
            case Expression.Step.Union _ -> "list of names or indexes";
            case Expression.Step.Slice _ -> "slice";
            case Expression.Step.Filter _ -> "filter";
            case Expression.Step.Name name -> "`%s`".formatted(name.name());
            case Expression.Step.Index _ -> "index";
        };
    }

    /// Whether a list in the place of the value surely fails. A Map runs over a list, and a comparison with one is false.
    private static boolean needsOneValue(PathField field) {
        ConstructKind kind = field.construct().kind();
        return !field.name().equals("ItemsPath")
                && kind != ConstructKind.CHOICE_RULE
                && kind != ConstructKind.NESTED_CHOICE_RULE;
    }
}
