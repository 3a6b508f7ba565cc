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
import java.util.Optional;

/// Reports calls that nest deeper than the service takes
/// (AWS Step Functions Developer Guide, "Intrinsic functions", up to 10 nested in a field).
public final class IntrinsicNesting implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("intrinsic-nesting")
            .summary("Intrinsic functions nest too deeply")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath", "intrinsic", "quota")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (PathExpression expression : context.fact(PathExpressions.KEY).all()) {
            expression
                    .parsed()
                    .expression()
                    .flatMap(tree -> tooDeep(tree, 0))
                    .ifPresent(call -> report(call, expression, context));
        }
    }

    private static void report(Expression.Call call, PathExpression expression, RuleContext context) {
        context.report(expression.text().spanOf(call.start(), call.nameEnd()), expression.pointer())
                .message("%s nests more than %d calls", expression.title(), IntrinsicFunction.MAX_NESTING)
                .why("AWS nests up to 10 intrinsic functions in a field, so it does not evaluate this one")
                .help("compute a part of the value in a Pass state before")
                .submit();
    }

    /// The first call inside of which there are too many; the outermost is at depth 1, and up to ten may stand in it.
    private static Optional<Expression.Call> tooDeep(Expression expression, int around) {
        if (!(expression instanceof Expression.Call call)) {
            return Optional.empty();
        }
        if (around > IntrinsicFunction.MAX_NESTING) {
            return Optional.of(call);
        }
        return call.arguments().stream()
                .flatMap(argument -> tooDeep(argument, around + 1).stream())
                .findFirst();
    }
}
