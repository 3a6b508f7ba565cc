package dev.steplint.rules.definition;

import dev.steplint.expr.ExpressionFault;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpression.Place;
import dev.steplint.facts.PathExpressions;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;

/// Reports a path that cannot be read (AWS Step Functions Developer Guide, "Using JSONPath paths").
public final class MalformedPath implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("malformed-path")
            .summary("Path cannot be read")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        context.fact(PathExpressions.KEY).all().stream()
                .filter(expression -> !expression.isCall())
                .forEach(expression ->
                        expression.parsed().fault().ifPresent(fault -> check(expression, fault, context)));
    }

    private static void check(PathExpression expression, ExpressionFault fault, RuleContext context) {
        if (PathFunction.isCalledAt(fault.start(), expression.text().value())) {
            if (expression.place() != Place.PATH && expression.place() != Place.TEMPLATE) {
                report(expression, fault, context)
                        .message("%s takes a reference path, which has no function", expression.title())
                        .why("the language names a single node here, so AWS may refuse the definition")
                        .help("compute the value in a state before, and name it here")
                        .severity(Severity.WARNING)
                        .submit();
            }
            return;
        }
        String text = expression.text().value();
        boolean lacksDot = FaultCertainty.lacksDot(text, fault);
        FindingBuilder finding = report(expression, fault, context)
                .message(
                        "%s holds no path: %s",
                        expression.title(), lacksDot ? "a dot is missing after `$$`" : fault.message())
                .help("%s", lacksDot ? "put a dot before the name, as in `$$.Execution`" : fault.help());
        if (lacksDot) {
            Edit dot = new Edit(expression.text().spanOf(fault.start(), fault.start()), ".");
            finding.fix(new Fix("Put a dot after `$$`", Fix.Safety.SAFE, List.of(dot)));
        }
        if (FaultCertainty.isSure(text, fault)) {
            finding.why("AWS refuses the definition: this place takes a path that can be read");
            PathRefusal.add(finding, expression);
        } else {
            finding.why("if AWS takes it at all, it names a field that the data hardly have")
                    .severity(Severity.WARNING);
        }
        finding.submit();
    }

    private static FindingBuilder report(PathExpression expression, ExpressionFault fault, RuleContext context) {
        return context.report(expression.text().spanOf(fault.start(), fault.end()), expression.pointer());
    }
}
