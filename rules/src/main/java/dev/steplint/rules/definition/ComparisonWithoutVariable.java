package dev.steplint.rules.definition;

import dev.steplint.facts.UnreadText;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Construct;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.MisspeltFields;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;

/// Reports a comparison that does not say what it compares
/// (AWS Step Functions Developer Guide, "Choice workflow state").
public final class ComparisonWithoutVariable implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("comparison-without-variable")
            .summary("Comparison of a choice rule has no Variable")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("choice")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        List<JsonMember> comparisons = ChoiceTests.of(construct)
                .filter(tests -> tests.combinators().isEmpty())
                .map(ChoiceTests::comparisons)
                .orElse(List.of());
        if (comparisons.isEmpty()
                || construct.source().has("Variable")
                || construct.source().unknownMember().isPresent()
                || MisspeltFields.find(construct, "Variable").isPresent()
                || context.fact(UnreadText.KEY).within(construct.source())) {
            return;
        }
        JsonMember comparison = comparisons.getFirst();
        context.report(comparison.keySpan(), construct.pointer())
                .message("`%s` in %s has no `Variable`", comparison.key(), construct.title())
                .why("AWS refuses the definition: there is nothing to compare")
                .help("add `Variable` with the path of the value to test")
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                .submit();
    }
}
