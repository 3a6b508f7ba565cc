package dev.steplint.rules.definition;

import dev.steplint.facts.UnreadText;
import dev.steplint.model.Construct;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports a choice rule that tests nothing (AWS Step Functions Developer Guide, "Choice workflow state").
public final class ChoiceRuleWithoutOperator implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("choice-rule-without-operator")
            .summary("Choice rule has no operator")
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
        if (ChoiceTests.of(construct).filter(tests -> tests.all().isEmpty()).isEmpty()
                || isExplained(construct)
                || construct.source().unknownMember().isPresent()
                || context.fact(UnreadText.KEY).within(construct.source())) {
            return;
        }
        context.report(construct.anchor(), construct.pointer())
                .message("A test in %s has no operator", construct.title())
                .why("AWS refuses the definition: a rule compares a `Variable`, or has `And`, `Or` or `Not`")
                .help("add an operator such as `StringEquals`, or remove the rule")
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                .submit();
    }

    /// Whether another finding is about what stands in the place of the test: a misspelt operator, or the `Condition`
    /// of the other query language.
    private static boolean isExplained(Construct construct) {
        return construct.source().has("Condition")
                || construct.source().members().stream()
                        .anyMatch(member ->
                                construct.grammar().field(member.key()).isEmpty());
    }
}
