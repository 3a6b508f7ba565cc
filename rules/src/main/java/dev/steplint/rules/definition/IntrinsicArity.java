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

/// Reports a call of an intrinsic function with too few or too many arguments
/// (AWS Step Functions Developer Guide, "Intrinsic functions").
public final class IntrinsicArity implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("intrinsic-arity")
            .summary("Intrinsic function has too few or too many arguments")
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
                    .forEach(call -> IntrinsicFunction.of(call.name())
                            .ifPresent(function -> check(function, call, expression, context)));
        }
    }

    private static void check(
            IntrinsicFunction function, Expression.Call call, PathExpression expression, RuleContext context) {
        int count = call.arguments().size();
        if (count >= function.least() && count <= function.most()) {
            return;
        }
        context.report(expression.text().spanOf(call.start(), call.nameEnd()), expression.pointer())
                .message(
                        "%s calls `%s` with %s in place of %s",
                        expression.title(), function.text(), arguments(count), bounds(function))
                .why("the call fails with `States.IntrinsicFailure`, if AWS takes the definition at all")
                .help("%s", help(function, count))
                .submit();
    }

    private static String help(IntrinsicFunction function, int count) {
        if (function == IntrinsicFunction.JSON_MERGE && count == 2) {
            return "write `false` as the third argument";
        }
        return switch (function.most()) {
            case 0 -> "remove what is in the parentheses";
            case 1 -> "give it 1 argument";
            default -> "give it %s arguments".formatted(bounds(function));
        };
    }

    private static String bounds(IntrinsicFunction function) {
        if (function.most() == Integer.MAX_VALUE) {
            return function.least() + " or more";
        }
        if (function.least() == function.most()) {
            return function.least() == 0 ? "none" : Integer.toString(function.least());
        }
        return "%d or %d".formatted(function.least(), function.most());
    }

    private static String arguments(int count) {
        return count == 1 ? "1 argument" : (count == 0 ? "no" : count) + " arguments";
    }
}
