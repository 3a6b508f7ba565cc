package dev.steplint.rules.definition;

import dev.steplint.expr.Expression;
import dev.steplint.expr.IntrinsicFunction;
import dev.steplint.expr.IntrinsicFunction.Kind;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpressions;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.Optional;

/// Reports an argument that an intrinsic function does not take
/// (AWS Step Functions Developer Guide, "Intrinsic functions").
public final class IntrinsicArgumentType implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("intrinsic-argument-type")
            .summary("Intrinsic function does not take an argument")
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
        boolean kindsFit = true;
        int known = Math.min(call.arguments().size(), function.most());
        for (int i = 0; i < known; i++) {
            Expression argument = call.arguments().get(i);
            Optional<ArgumentFault> fault = kind(function.parameter(i), argument);
            kindsFit &= fault.isEmpty();
            fault.ifPresent(found -> report(found, function, expression, context));
        }
        if (kindsFit) {
            ArgumentFault.ofValues(function, call).forEach(found -> report(found, function, expression, context));
        }
    }

    private static void report(
            ArgumentFault fault, IntrinsicFunction function, PathExpression expression, RuleContext context) {
        context.report(expression.spanOf(fault.argument()), expression.pointer())
                .message("%s: `%s` %s", expression.title(), function.text(), fault.clause())
                .why(
                        fault.sure()
                                ? "the call fails with `States.IntrinsicFailure`, if AWS takes the definition at all"
                                : "no source says that it is converted, so the call may fail with `States.IntrinsicFailure`")
                .help("%s", fault.help())
                .severity(fault.sure() ? Severity.ERROR : Severity.WARNING)
                .submit();
    }

    private static Optional<ArgumentFault> kind(Kind wanted, Expression argument) {
        Kind given = kindOf(argument);
        boolean fits = wanted == Kind.ANY
                || given == Kind.ANY
                || given == wanted
                || wanted == Kind.POSITIVE && given == Kind.NUMBER;
        if (fits && !isNull(argument) || wanted == Kind.ANY) {
            return Optional.empty();
        }
        String name = isNull(argument) ? "null" : given.text();
        return Optional.of(new ArgumentFault(
                argument,
                "takes %s here, not %s".formatted(wanted.text(), name),
                help(wanted, argument),
                isSure(wanted, given, argument)));
    }

    /// A list or an object is no single value, and no single value is a list. A text that spells a number may be
    /// taken for it, and a number for its text.
    private static boolean isSure(Kind wanted, Kind given, Expression argument) {
        return switch (wanted) {
            case STRING -> given == Kind.ARRAY || given == Kind.OBJECT;
            case NUMBER, POSITIVE ->
                given != Kind.STRING || argument instanceof Expression.Text && !spellsNumber(argument);
            case BOOLEAN -> given != Kind.STRING;
            case ARRAY, OBJECT -> true;
            case ANY -> false;
        };
    }

    private static boolean spellsNumber(Expression argument) {
        return argument instanceof Expression.Text text
                && text.value().strip().matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
    }

    private static String help(Kind wanted, Expression argument) {
        return switch (wanted) {
            case NUMBER, POSITIVE -> spellsNumber(argument) ? "write it without quotes" : "give it " + wanted.text();
            case BOOLEAN ->
                argument instanceof Expression.Text ? "write it without quotes" : "give it " + wanted.text();
            case STRING -> argument instanceof Expression.Numeral ? "put it into single quotes" : "give it a string";
            case ARRAY -> "give it a path to an array, or `States.Array(…)`";
            case OBJECT ->
                argument instanceof Expression.Text
                        ? "read it with `States.StringToJson(…)`"
                        : "give it a path to an object";
            case ANY -> "give it another value";
        };
    }

    private static boolean isNull(Expression argument) {
        return argument instanceof Expression.Word word && word.text().equals("null");
    }

    private static Kind kindOf(Expression argument) {
        return switch (argument) {
            case Expression.Path _ -> Kind.ANY;
            case Expression.Call call ->
                IntrinsicFunction.of(call.name()).map(IntrinsicFunction::result).orElse(Kind.ANY);
            case Expression.Text _ -> Kind.STRING;
            case Expression.Numeral _ -> Kind.NUMBER;
            case Expression.Word word -> word.text().equals("null") ? Kind.ANY : Kind.BOOLEAN;
        };
    }
}
