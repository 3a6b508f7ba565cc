package dev.steplint.facts.choice;

import dev.steplint.facts.choice.ExpressionTokens.Kind;
import dev.steplint.facts.choice.ExpressionTokens.Token;
import dev.steplint.grammar.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads the conditions of a JSONata state as formulas: `and`, `or`, `$not`, `$exists` and comparisons. Every other
/// expression is a value that may be true or false, the same wherever the same text stands.
final class ExpressionConditions {
    /// Their results differ from one call to the next.
    private static final Set<String> VOLATILE = Set.of("$random", "$uuid", "$now", "$millis", "$shuffle");

    /// Operators that bind weaker than those that are read here, or bind names.
    private static final Set<String> OTHER_OPERATORS = Set.of("?", ":", ":=", ";", "~>", "??", "?:", "..");

    private static final Map<String, Relation> COMPARISONS = Map.of(
            "=", Relation.EQUAL,
            "!=", Relation.NOT_EQUAL,
            "<", Relation.LESS,
            "<=", Relation.LESS_OR_EQUAL,
            ">", Relation.GREATER,
            ">=", Relation.GREATER_OR_EQUAL);

    /// Deeper brackets are not looked into.
    private static final int MAX_DEPTH = 40;

    private ExpressionConditions() {}

    /// @param text the string with its `{%` and `%}`
    static Formula read(String text) {
        if (!isExpression(text)) {
            return new Atom.Unclear(text, false);
        }
        String expression = text.substring(2, text.length() - 2).strip();
        return ExpressionTokens.of(expression)
                .filter(tokens -> !tokens.isEmpty() && isBalanced(tokens))
                .map(tokens -> formula(tokens, 0))
                .orElseGet(() -> new Atom.Unclear(expression, VOLATILE.stream().noneMatch(expression::contains)));
    }

    /// Whether a string is one that Step Functions evaluates.
    static boolean isExpression(String text) {
        return text.startsWith("{%") && text.endsWith("%}") && text.length() >= 4;
    }

    private static boolean isBalanced(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            depth += depthChange(token);
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private static int depthChange(Token token) {
        if (token.kind() != Kind.SYMBOL) {
            return 0;
        }
        return switch (token.text()) {
            case "(", "[", "{" -> 1;
            case ")", "]", "}" -> -1;
            default -> 0;
        };
    }

    private static Formula formula(List<Token> tokens, int depth) {
        if (tokens.isEmpty() || depth > MAX_DEPTH) {
            return value(tokens);
        }
        if (tokens.getFirst().is("(") && closing(tokens, 0) == tokens.size() - 1) {
            List<Token> inside = tokens.subList(1, tokens.size() - 1);
            if (find(inside, token -> token.is(";") || token.is(":=")).isEmpty()) {
                return formula(inside, depth + 1);
            }
        }
        if (!find(tokens, token -> token.kind() == Kind.SYMBOL && OTHER_OPERATORS.contains(token.text()))
                .isEmpty()) {
            return value(tokens);
        }
        List<Integer> ors = find(tokens, token -> token.isWord("or"));
        if (!ors.isEmpty()) {
            return new Formula.Any(parts(tokens, ors, depth));
        }
        List<Integer> ands = find(tokens, token -> token.isWord("and"));
        if (!ands.isEmpty()) {
            return new Formula.All(parts(tokens, ands, depth));
        }
        List<Integer> comparisons = find(
                tokens,
                token -> token.isWord("in") || token.kind() == Kind.SYMBOL && COMPARISONS.containsKey(token.text()));
        if (comparisons.size() == 1) {
            int at = comparisons.getFirst();
            return comparison(tokens.subList(0, at), tokens.get(at), tokens.subList(at + 1, tokens.size()))
                    .orElseGet(() -> value(tokens));
        }
        return comparisons.isEmpty() ? call(tokens, depth).orElseGet(() -> value(tokens)) : value(tokens);
    }

    private static List<Formula> parts(List<Token> tokens, List<Integer> operators, int depth) {
        List<Formula> parts = new ArrayList<>();
        int from = 0;
        for (int at : operators) {
            parts.add(formula(tokens.subList(from, at), depth + 1));
            from = at + 1;
        }
        parts.add(formula(tokens.subList(from, tokens.size()), depth + 1));
        return parts;
    }

    private static Optional<Formula> comparison(List<Token> left, Token operator, List<Token> right) {
        if (left.isEmpty() || right.isEmpty() || isVolatile(left) || isVolatile(right)) {
            return Optional.empty();
        }
        Relation relation = COMPARISONS.get(operator.text());
        if (relation == null) {
            return oneOf(left, right);
        }
        Optional<Constant> first = constant(left);
        Optional<Constant> second = constant(right);
        if (first.isPresent() && second.isPresent()) {
            return Optional.empty();
        }
        if (second.isPresent()) {
            return Optional.of(new Atom.Compare(text(left), relation, second.get(), QueryLanguage.JSONATA));
        }
        return Optional.of(first.<Formula>map(
                        constant -> new Atom.Compare(text(right), relation.flipped(), constant, QueryLanguage.JSONATA))
                .orElseGet(() -> Atom.Ordered.of(text(left), text(right), relation, Dimension.ComparedAs.VALUES)));
    }

    /// `x in ["a", "b"]`, if all elements are constants.
    private static Optional<Formula> oneOf(List<Token> left, List<Token> right) {
        if (constant(left).isPresent() || !right.getFirst().is("[") || closing(right, 0) != right.size() - 1) {
            return Optional.empty();
        }
        List<Token> inside = right.subList(1, right.size() - 1);
        List<Formula> equals = new ArrayList<>();
        int from = 0;
        List<Integer> ends = new ArrayList<>(find(inside, token -> token.is(",")));
        ends.add(inside.size());
        for (int end : ends) {
            Optional<Constant> element = constant(inside.subList(from, end));
            if (element.isEmpty()) {
                return Optional.empty();
            }
            equals.add(new Atom.Compare(text(left), Relation.EQUAL, element.get(), QueryLanguage.JSONATA));
            from = end + 1;
        }
        return Optional.of(new Formula.Any(equals));
    }

    /// `$not(…)` and `$exists(…)` of one argument.
    private static Optional<Formula> call(List<Token> tokens, int depth) {
        if (tokens.size() < 4 || !tokens.get(1).is("(") || closing(tokens, 1) != tokens.size() - 1) {
            return Optional.empty();
        }
        List<Token> argument = tokens.subList(2, tokens.size() - 1);
        if (!find(argument, token -> token.is(",")).isEmpty()) {
            return Optional.empty();
        }
        return switch (tokens.getFirst().text()) {
            case "$not" -> Optional.of(new Formula.Negation(formula(argument, depth + 1)));
            case "$exists" -> isVolatile(argument) ? Optional.empty() : Optional.of(new Atom.IsPresent(text(argument)));
            default -> Optional.empty();
        };
    }

    private static Formula value(List<Token> tokens) {
        if (tokens.size() == 1 && tokens.getFirst().kind() == Kind.NAME) {
            switch (tokens.getFirst().text()) {
                case "true" -> {
                    return new Formula.Fixed(true);
                }
                case "false" -> {
                    return new Formula.Fixed(false);
                }
                default -> {}
            }
        }
        boolean steady = !isVolatile(tokens);
        return steady && !tokens.isEmpty() && constant(tokens).isEmpty()
                ? new Atom.IsTrue(text(tokens))
                : new Atom.Unclear(text(tokens), steady);
    }

    private static Optional<Constant> constant(List<Token> tokens) {
        boolean negative = tokens.size() == 2 && tokens.getFirst().is("-");
        if (tokens.size() != 1 && !negative) {
            return Optional.empty();
        }
        Token token = tokens.getLast();
        return switch (token.kind()) {
            case TEXT ->
                negative || token.text().indexOf('\\') >= 0
                        ? Optional.empty()
                        : Optional.of(new Constant.Text(
                                token.text().substring(1, token.text().length() - 1)));
            case NUMBER -> Optional.of(new Constant.Number(Double.parseDouble(token.text()) * (negative ? -1 : 1)));
            case NAME ->
                switch (negative ? "" : token.text()) {
                    case "true" -> Optional.of(new Constant.Truth(true));
                    case "false" -> Optional.of(new Constant.Truth(false));
                    case "null" -> Optional.of(new Constant.Null());
                    default -> Optional.empty();
                };
            case SYMBOL -> Optional.empty();
        };
    }

    /// The places outside of brackets where a token is such.
    private static List<Integer> find(List<Token> tokens, Predicate<Token> wanted) {
        List<Integer> found = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += depthChange(tokens.get(i));
            if (depth == 0 && wanted.test(tokens.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    /// Where the bracket that opens at a place closes.
    private static int closing(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += depthChange(tokens.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isVolatile(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> VOLATILE.contains(token.text()));
    }

    /// The expression in one spelling.
    private static String text(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.kind() == Kind.TEXT && token.text().indexOf('\\') < 0
                        ? '"' + token.text().substring(1, token.text().length() - 1) + '"'
                        : token.text())
                .collect(Collectors.joining(" "));
    }
}
