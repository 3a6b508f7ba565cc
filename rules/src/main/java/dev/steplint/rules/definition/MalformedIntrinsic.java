package dev.steplint.rules.definition;

import dev.steplint.expr.ExpressionFault;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpressions;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports a call of an intrinsic function that cannot be read
/// (AWS Step Functions Developer Guide, "Intrinsic functions").
public final class MalformedIntrinsic implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("malformed-intrinsic")
            .summary("Call of an intrinsic function cannot be read")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath", "intrinsic")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        context.fact(PathExpressions.KEY).all().stream()
                .filter(PathExpression::isCall)
                .forEach(expression ->
                        expression.parsed().fault().ifPresent(fault -> check(expression, fault, context)));
    }

    private static void check(PathExpression expression, ExpressionFault fault, RuleContext context) {
        String text = expression.text().value();
        if (PathFunction.isCalledAt(fault.start(), text)) {
            return;
        }
        FindingBuilder finding = context.report(
                        expression.text().spanOf(fault.start(), fault.end()), expression.pointer())
                .message("%s calls no function: %s", expression.title(), fault.message())
                .help("%s", fault.help());
        if (FaultCertainty.isSure(text, fault)) {
            finding.why("AWS refuses the definition: this place takes a call that can be read");
            PathRefusal.add(finding, expression);
        } else {
            finding.why("the language does not have it, so AWS may refuse the definition")
                    .severity(Severity.WARNING);
        }
        finding.submit();
    }
}
