package dev.steplint.rules.definition;

import dev.steplint.expr.Expression;
import dev.steplint.expr.IntrinsicFunction;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpressions;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports a `States.Format` whose template has more or fewer `{}` than there are arguments for
/// (AWS Step Functions Developer Guide, "Intrinsic functions", `States.Format`).
public final class FormatPlaceholderCount implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("format-placeholder-count")
            .summary("States.Format has another number of arguments than of {}")
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
        for (PathExpression expression : context.fact(PathExpressions.KEY).all()) {
            expression
                    .calls()
                    .filter(call -> call.name().equals(IntrinsicFunction.FORMAT.text()))
                    .forEach(call -> check(call, expression, context));
        }
    }

    private static void check(Expression.Call call, PathExpression expression, RuleContext context) {
        if (call.arguments().isEmpty() || !(call.arguments().getFirst() instanceof Expression.Text template)) {
            return;
        }
        int values = call.arguments().size() - 1;
        if (template.holes() == values) {
            return;
        }
        context.report(expression.spanOf(template), expression.pointer())
                .message(
                        "%s formats a text with %d `{}` and %s",
                        expression.title(), template.holes(), values == 1 ? "1 value" : values + " values")
                .why("the call fails with `States.IntrinsicFailure`, if AWS takes the definition at all")
                .help(
                        "%s",
                        template.holes() > values
                                ? "give one value for each `{}`"
                                : "write one `{}` into the text for each value")
                .submit();
    }
}
