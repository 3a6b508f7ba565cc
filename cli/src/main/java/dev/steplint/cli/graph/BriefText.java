package dev.steplint.cli.graph;

import dev.steplint.grammar.ComparisonOperator;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Condition;
import java.util.List;
import java.util.stream.Collectors;

/// What a choice rule tests, in few words.
final class BriefText {

    private static final int LONGEST = 60;

    /// AWS takes names of up to 80 characters.
    private static final int LONGEST_NAME = 120;

    private BriefText() {}

    /// At most some characters of a text, and a sign that there are more.
    static String cut(String text) {
        return cut(text, LONGEST);
    }

    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /// A name, in quotes if nothing of it would be seen.
    static String name(String name) {
        return name.isBlank() ? "'" + cut(name, LONGEST_NAME) + "'" : cut(name, LONGEST_NAME);
    }

    static String of(Condition condition) {
        return cut(whole(condition));
    }

    private static String whole(Condition condition) {
        return switch (condition) {
            case Condition.And and -> joined(and.operands(), " and ");
            case Condition.Or or -> joined(or.operands(), " or ");
            case Condition.Not not -> "not " + inner(not.operand());
            case Condition.Comparison comparison -> comparison(comparison);
            case Condition.Expression expression -> expression(expression.text().value());
            case Condition.Literal literal -> Boolean.toString(literal.value());
            case Condition.Unreadable unreadable -> value(unreadable.source());
        };
    }

    private static String joined(List<Condition> operands, String word) {
        // What is cut off in the end need not be written first.
        return operands.stream().limit(LONGEST / 4).map(BriefText::inner).collect(Collectors.joining(word));
    }

    private static String inner(Condition condition) {
        boolean several = condition instanceof Condition.And || condition instanceof Condition.Or;
        return several ? "(" + of(condition) + ")" : of(condition);
    }

    private static String comparison(Condition.Comparison comparison) {
        String path = value(comparison.variable().value());
        ComparisonOperator operator = comparison.operator();
        JsonValue operand = comparison.operand().value();
        return switch (operator.relation()) {
            case EQUALS -> path + " = " + operand(operator, operand);
            case LESS_THAN -> path + " < " + operand(operator, operand);
            case GREATER_THAN -> path + " > " + operand(operator, operand);
            case LESS_THAN_EQUALS -> path + " ≤ " + operand(operator, operand);
            case GREATER_THAN_EQUALS -> path + " ≥ " + operand(operator, operand);
            case MATCHES -> path + " matches " + operand(operator, operand);
            case IS_NULL -> path + is(operand) + "null";
            case IS_PRESENT -> path + is(operand) + "present";
            case IS_NUMERIC -> path + is(operand) + "a number";
            case IS_STRING -> path + is(operand) + "a string";
            case IS_BOOLEAN -> path + is(operand) + "a boolean";
            case IS_TIMESTAMP -> path + is(operand) + "a timestamp";
        };
    }

    private static String is(JsonValue operand) {
        return switch (operand) {
            case JsonBoolean flag when !flag.value() -> " is not ";
            case JsonBoolean _ -> " is ";
            default -> " is? ";
        };
    }

    private static String operand(ComparisonOperator operator, JsonValue operand) {
        boolean quoted = operand instanceof JsonString && !operator.path();
        return quoted ? "'" + value(operand) + "'" : value(operand);
    }

    /// A scalar as people wrote it.
    static String value(JsonValue value) {
        return switch (value) {
            case JsonString text -> cut(text.value());
            case JsonNumber number -> cut(number.text());
            case JsonBoolean flag -> Boolean.toString(flag.value());
            case JsonPlaceholder placeholder -> cut(placeholder.text());
            default -> "?";
        };
    }

    /// A scalar, without the marks of a JSONata expression.
    static String value(JsonMember member) {
        return member.value() instanceof JsonString text ? cut(expression(text.value())) : value(member.value());
    }

    private static String expression(String text) {
        String bare = text.startsWith("{%") && text.endsWith("%}") && text.length() >= 4
                ? text.substring(2, text.length() - 2)
                : text;
        return bare.strip().replaceAll("\\s+", " ");
    }
}
