package dev.steplint.rules.definition;

import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.expr.jsonata.JsonataFunction;
import dev.steplint.expr.jsonata.Occurrence;
import dev.steplint.facts.AssignedNames;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/// Reports the call of a JSONata function with too few or too many arguments (JSONata documentation, function library).
public final class JsonataArgumentCount implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("jsonata-argument-count")
            .summary("JSONata function has too few or too many arguments")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (JsonataExpression expression : context.fact(JsonataExpressions.KEY).all()) {
            Set<Jsonata> chained = chained(expression);
            for (Occurrence occurrence : expression.occurrences()) {
                if (occurrence.part() instanceof Jsonata.Call call && !call.partial()) {
                    function(call, expression, context)
                            .ifPresent(function ->
                                    check(function, call, chained.contains(call), occurrence, expression, context));
                }
            }
        }
    }

    /// The calls to which `~>` passes its left side as the first argument.
    private static Set<Jsonata> chained(JsonataExpression expression) {
        Set<Jsonata> calls = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Occurrence occurrence : expression.occurrences()) {
            if (occurrence.part() instanceof Jsonata.Chain chain) {
                calls.add(chain.function());
            }
        }
        return calls;
    }

    /// The built-in function that is called, unless a variable hides it.
    private static Optional<JsonataFunction> function(
            Jsonata.Call call, JsonataExpression expression, RuleContext context) {
        return call.function() instanceof Jsonata.Variable variable
                        && !expression.bound().contains(variable.name())
                        && !context.fact(AssignedNames.KEY).mayHave(variable.name())
                ? JsonataFunction.of(variable.name())
                : Optional.empty();
    }

    private static void check(
            JsonataFunction function,
            Jsonata.Call call,
            boolean chained,
            Occurrence occurrence,
            JsonataExpression expression,
            RuleContext context) {
        int count = call.arguments().size() + (chained ? 1 : 0);
        // Of a function that takes none, what `~>` passes is the surplus: there is no argument to point at.
        boolean nothingToPointAt = count > function.most() && call.arguments().isEmpty();
        if (count >= function.least() && count <= function.most() || nothingToPointAt) {
            return;
        }
        FindingBuilder finding;
        if (count > function.most()) {
            Jsonata surplus = call.arguments().get(Math.max(0, function.most() - (chained ? 1 : 0)));
            int end = call.arguments().getLast().end();
            finding = context.report(expression.spanOf(surplus.start(), end), expression.pointer())
                    .message(
                            "%s calls `$%s` with %s, and it takes %s",
                            expression.title(),
                            function.name(),
                            arguments(count),
                            function.most() == 0 ? "none" : "at most " + function.most())
                    .help("remove what it does not take");
        } else {
            finding = context.report(expression.spanOf(call.function()), expression.pointer())
                    .message(
                            "%s calls `$%s` with %s, and it takes at least %d",
                            expression.title(), function.name(), arguments(count), function.least())
                    .help("write what is missing");
        }
        if (occurrence.certain()) {
            finding.why("the state fails with `States.QueryEvaluationError` (T0410)");
        } else {
            finding.why("where it is evaluated, the state fails with `States.QueryEvaluationError` (T0410)")
                    .severity(Severity.WARNING);
        }
        finding.submit();
    }

    private static String arguments(int count) {
        return switch (count) {
            case 0 -> "no argument";
            case 1 -> "1 argument";
            default -> count + " arguments";
        };
    }
}
