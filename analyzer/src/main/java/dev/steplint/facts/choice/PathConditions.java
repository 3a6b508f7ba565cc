package dev.steplint.facts.choice;

import dev.steplint.grammar.ComparisonOperator;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Condition;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the data tests of a JSONPath state as formulas.
final class PathConditions {
    private static final Pattern BRACKETED_NAME = Pattern.compile("\\['(\\w+)'\\]|\\[\"(\\w+)\"\\]");
    private static final Pattern SEVERAL_VALUES = Pattern.compile("[*?,:]|\\.\\.|\\(");

    private PathConditions() {}

    static Formula read(Condition.Comparison comparison) {
        Optional<String> subject = singleValue(comparison.variable().value());
        JsonValue operand = comparison.operand().value();
        return subject.flatMap(path -> comparison.operator().path()
                        ? againstPath(path, comparison.operator(), operand)
                        : againstConstant(path, comparison.operator(), operand))
                .orElseGet(() -> new Atom.Unclear(
                        "%s %s %s"
                                .formatted(
                                        identity(comparison.variable().value()),
                                        comparison.operator().name(),
                                        identity(operand)),
                        true));
    }

    /// A path that selects one value, in one spelling.
    private static Optional<String> singleValue(JsonValue value) {
        return value.asString()
                .flatMap(JsonString::known)
                .filter(path ->
                        path.startsWith("$") && !SEVERAL_VALUES.matcher(path).find())
                .map(path -> BRACKETED_NAME.matcher(path).replaceAll(".$1$2"));
    }

    private static Optional<Formula> againstPath(String subject, ComparisonOperator operator, JsonValue operand) {
        return singleValue(operand)
                .flatMap(other -> relation(operator)
                        .map(relation -> Atom.Ordered.of(subject, other, relation, comparedAs(operator))));
    }

    private static Dimension.ComparedAs comparedAs(ComparisonOperator operator) {
        return switch (operator.family()) {
            case STRING -> Dimension.ComparedAs.TEXTS;
            case NUMERIC -> Dimension.ComparedAs.NUMBERS;
            case BOOLEAN -> Dimension.ComparedAs.BOOLEANS;
            case TIMESTAMP -> Dimension.ComparedAs.MOMENTS;
            case TYPE -> Dimension.ComparedAs.VALUES;
        };
    }

    private static Optional<Formula> againstConstant(String subject, ComparisonOperator operator, JsonValue operand) {
        Optional<String> text = operand.asString().flatMap(JsonString::known);
        return switch (operator.family()) {
            case STRING ->
                operator.relation() == ComparisonOperator.Relation.MATCHES
                        ? text.map(pattern -> matches(subject, TextPattern.of(pattern)))
                        : text.flatMap(value -> compare(subject, operator, new Constant.Text(value)));
            case NUMERIC ->
                operand instanceof JsonNumber number
                        ? compare(
                                subject,
                                operator,
                                new Constant.Number(number.value().doubleValue()))
                        : Optional.empty();
            case BOOLEAN ->
                operand instanceof JsonBoolean flag
                        ? compare(subject, operator, new Constant.Truth(flag.value()))
                        : Optional.empty();
            case TIMESTAMP -> text.flatMap(Constant::moment).flatMap(value -> compare(subject, operator, value));
            case TYPE ->
                operand instanceof JsonBoolean flag
                        ? typeTest(subject, operator.relation())
                                .map(test -> flag.value() ? test : new Formula.Negation(test))
                        : Optional.empty();
        };
    }

    private static Optional<Formula> compare(String subject, ComparisonOperator operator, Constant constant) {
        return relation(operator)
                .map(relation -> new Atom.Compare(subject, relation, constant, QueryLanguage.JSONPATH));
    }

    private static Formula matches(String subject, TextPattern pattern) {
        if (!pattern.hasStar()) {
            Constant text = new Constant.Text(pattern.parts().getFirst());
            return new Atom.Compare(subject, Relation.EQUAL, text, QueryLanguage.JSONPATH);
        }
        return new Atom.Matches(subject, pattern);
    }

    private static Optional<Relation> relation(ComparisonOperator operator) {
        return switch (operator.relation()) {
            case EQUALS -> Optional.of(Relation.EQUAL);
            case LESS_THAN -> Optional.of(Relation.LESS);
            case LESS_THAN_EQUALS -> Optional.of(Relation.LESS_OR_EQUAL);
            case GREATER_THAN -> Optional.of(Relation.GREATER);
            case GREATER_THAN_EQUALS -> Optional.of(Relation.GREATER_OR_EQUAL);
            case MATCHES, IS_NULL, IS_PRESENT, IS_NUMERIC, IS_STRING, IS_BOOLEAN, IS_TIMESTAMP -> Optional.empty();
        };
    }

    private static Optional<Formula> typeTest(String subject, ComparisonOperator.Relation relation) {
        return switch (relation) {
            case IS_PRESENT -> Optional.of(new Atom.IsPresent(subject));
            case IS_NULL -> Optional.of(new Atom.IsOfType(subject, ValueKind.NULL));
            case IS_NUMERIC -> Optional.of(new Atom.IsOfType(subject, ValueKind.NUMBER));
            case IS_STRING -> Optional.of(new Atom.IsOfType(subject, ValueKind.TEXT));
            case IS_BOOLEAN -> Optional.of(new Atom.IsOfType(subject, ValueKind.BOOLEAN));
            case IS_TIMESTAMP -> Optional.of(new Atom.IsOfType(subject, ValueKind.MOMENT));
            case EQUALS, LESS_THAN, GREATER_THAN, LESS_THAN_EQUALS, GREATER_THAN_EQUALS, MATCHES -> Optional.empty();
        };
    }

    /// A text that is equal only for operands that are equal after deployment too.
    private static String identity(JsonValue value) {
        return switch (value) {
            case JsonString string -> '"' + string.value() + '"';
            case JsonNumber number -> number.text();
            case JsonBoolean flag -> String.valueOf(flag.value());
            case JsonPlaceholder placeholder -> placeholder.text();
            default -> value.describe() + " at " + value.span().start();
        };
    }
}
