package dev.steplint.rules.definition;

import dev.steplint.json.JsonMember;
import dev.steplint.model.Construct;
import dev.steplint.rule.Category;
import dev.steplint.rule.ConstructRule;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Optional;

/// Reports a `Variable` that no test uses (AWS Step Functions Developer Guide, "Choice workflow state").
public final class VariableBesideCombinator implements ConstructRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("variable-beside-combinator")
            .summary("Variable stands beside And, Or or Not")
            // The guide has no such rule; what AWS says to it is not known.
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("choice")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Construct construct, RuleContext context) {
        Optional<JsonMember> variable = construct.field("Variable");
        List<JsonMember> combinators = ChoiceTests.of(construct)
                .filter(tests -> tests.comparisons().isEmpty())
                .map(ChoiceTests::combinators)
                .orElse(List.of());
        if (variable.isEmpty() || combinators.isEmpty()) {
            return;
        }
        JsonMember combinator = combinators.getFirst();
        FindingBuilder finding = context.report(
                        variable.get().keySpan(), construct.pointer().child("Variable"))
                .message("`Variable` stands beside `%s` in %s", combinator.key(), construct.title())
                .why("it is tested by none of the rules inside, each of which names a `Variable` of its own")
                .help("remove it, or move it into the rule that needs it")
                .related(combinator.keySpan(), "takes whole rules");
        Edit.removal(construct.source(), variable.get(), context.definition().file())
                .map(edit -> new Fix("Remove `Variable`", Fix.Safety.SAFE, List.of(edit)))
                .ifPresent(finding::fix);
        finding.submit();
    }
}
