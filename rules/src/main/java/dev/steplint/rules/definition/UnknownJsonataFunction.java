package dev.steplint.rules.definition;

import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.expr.jsonata.JsonataFunction;
import dev.steplint.expr.jsonata.Occurrence;
import dev.steplint.facts.AssignedNames;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
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

/// Reports the call of a JSONata function that does not exist
/// (AWS Step Functions Developer Guide, "Transforming data with JSONata", JSONata functions).
public final class UnknownJsonataFunction implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-jsonata-function")
            .summary("JSONata function does not exist")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (JsonataExpression expression : context.fact(JsonataExpressions.KEY).all()) {
            for (Occurrence occurrence : expression.occurrences()) {
                called(occurrence.part()).ifPresent(function -> check(function, occurrence, expression, context));
            }
        }
    }

    /// What a call calls, or what a value is passed on to.
    private static Optional<Jsonata> called(Jsonata part) {
        return switch (part) {
            case Jsonata.Call call -> Optional.of(call.function());
            case Jsonata.Chain chain -> Optional.of(chain.function()).filter(Jsonata.Variable.class::isInstance);
            default -> Optional.empty();
        };
    }

    private static void check(
            Jsonata function, Occurrence occurrence, JsonataExpression expression, RuleContext context) {
        switch (function) {
            case Jsonata.Variable variable
            when !variable.isCurrent()
                    && !variable.isRoot()
                    && JsonataFunction.of(variable.name()).isEmpty()
                    && !expression.bound().contains(variable.name())
                    && !context.fact(AssignedNames.KEY).mayHave(variable.name()) ->
                reportUnknown(variable, occurrence, expression, context);
            // At the top level the name is refused for itself, which is another finding.
            case Jsonata.Name name
            when !occurrence.atTop() && JsonataFunction.of(name.name()).isPresent() ->
                reportBare(name, expression, context);
            default -> {}
        }
    }

    private static void reportUnknown(
            Jsonata.Variable function, Occurrence occurrence, JsonataExpression expression, RuleContext context) {
        String name = function.name();
        Span span = expression.spanOf(function);
        FindingBuilder finding = context.report(span, expression.pointer());
        if (name.equals(JsonataFunction.REMOVED)) {
            finding.message("%s calls `$eval`, which Step Functions does not have", expression.title());
        } else {
            finding.message("%s calls `$%s`, which does not exist", expression.title(), name);
        }
        Optional<String> meant =
                JsonataFunction.counterpart(name).or(() -> NearestName.of(name, JsonataFunction.names()));
        meant.ifPresentOrElse(
                known -> finding.help("write `$%s`", known), () -> finding.help("define it, or use one that exists"));
        meant.filter(known -> known.equalsIgnoreCase(name))
                .map(known -> new Fix(
                        "Write `$%s`".formatted(known), Fix.Safety.UNSAFE, List.of(new Edit(span, "$" + known))))
                .ifPresent(finding::fix);
        // A name that resembles none may be of a function that is newer than this list.
        if (occurrence.certain() && meant.isPresent()) {
            finding.why("the state fails with `States.QueryEvaluationError` (T1006)");
        } else {
            finding.why("where it is evaluated, the state fails with `States.QueryEvaluationError` (T1006)")
                    .severity(Severity.WARNING);
        }
        finding.submit();
    }

    private static void reportBare(Jsonata.Name name, JsonataExpression expression, RuleContext context) {
        Span span = expression.spanOf(name);
        context.report(span, expression.pointer())
                .message("%s calls `%s` without a `$`", expression.title(), name.name())
                .why("where it is evaluated, the state fails with `States.QueryEvaluationError` (T1005)")
                .help("write `$%s`", name.name())
                .severity(Severity.WARNING)
                .fix(new Fix(
                        "Write `$%s`".formatted(name.name()),
                        Fix.Safety.SAFE,
                        List.of(new Edit(Span.at(span.start()), "$"))))
                .submit();
    }
}
