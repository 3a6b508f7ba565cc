package dev.steplint.rules.definition;

import dev.steplint.json.JsonMember;
import dev.steplint.model.Construct;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;

/// Reports a choice rule with more than one test beside each other
/// (AWS Step Functions Developer Guide, "Choice workflow state").
public final class SeveralChoiceOperators implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("several-choice-operators")
            .summary("Choice rule has more than one operator")
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
        List<JsonMember> tests = ChoiceTests.of(construct).map(ChoiceTests::all).orElse(List.of());
        if (tests.size() < 2) {
            return;
        }
        JsonMember first = tests.get(0);
        JsonMember second = tests.get(1);
        context.report(second.keySpan(), construct.pointer().child(second.key()))
                .message("`%s` stands beside `%s` in %s", second.key(), first.key(), construct.title())
                .why("AWS refuses the definition: each rule has exactly one operator")
                .help("put each test into an element of `And`")
                .related(first.keySpan(), "the first operator")
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                .submit();
    }
}
