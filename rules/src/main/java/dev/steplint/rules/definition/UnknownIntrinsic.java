package dev.steplint.rules.definition;

import dev.steplint.expr.Expression;
import dev.steplint.expr.IntrinsicFunction;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpressions;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;

/// Reports the call of an intrinsic function that does not exist
/// (AWS Step Functions Developer Guide, "Intrinsic functions").
public final class UnknownIntrinsic implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-intrinsic")
            .summary("Intrinsic function does not exist")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath", "intrinsic")
            .fixable()
            .build();

    private static final String PREFIX = "States.";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (PathExpression expression : context.fact(PathExpressions.KEY).all()) {
            expression
                    .calls()
                    .filter(call -> IntrinsicFunction.of(call.name()).isEmpty())
                    .forEach(call -> report(call, expression, context));
        }
    }

    private static void report(Expression.Call call, PathExpression expression, RuleContext context) {
        Span span = expression.text().spanOf(call.start(), call.nameEnd());
        FindingBuilder finding = context.report(span, expression.pointer())
                .message("%s calls `%s`, which does not exist", expression.title(), call.name())
                .why("AWS refuses the definition: there are 18 intrinsic functions, and no more are planned");
        PathRefusal.add(finding, expression);
        Optional<String> nearest = nearest(call.name());
        nearest.ifPresentOrElse(
                name -> finding.help("write `%s`", name),
                () -> finding.help("use an intrinsic function that exists, or compute the value in a Lambda function"));
        nearest.filter(name -> name.equalsIgnoreCase(call.name()))
                .map(name -> new Fix("Write `%s`".formatted(name), Fix.Safety.SAFE, List.of(new Edit(span, name))))
                .ifPresent(finding::fix);
        finding.submit();
    }

    private static Optional<String> nearest(String name) {
        return NearestName.of(name, IntrinsicFunction.names())
                .or(() -> NearestName.of(PREFIX + name, IntrinsicFunction.names()))
                .or(() -> Optional.of(PREFIX + name).filter(IntrinsicFunction.names()::contains));
    }
}
