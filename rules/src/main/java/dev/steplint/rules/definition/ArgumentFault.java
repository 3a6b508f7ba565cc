package dev.steplint.rules.definition;

import dev.steplint.expr.Expression;
import dev.steplint.expr.IntrinsicFunction;
import dev.steplint.rule.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a function has against one of its arguments.
///
/// @param clause what goes on from the name of the function
/// @param help what to do, imperative
/// @param sure whether the call surely fails
record ArgumentFault(Expression argument, String clause, String help, boolean sure) {
    private static final List<String> ALGORITHMS = List.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_ELEMENTS = 1_000;

    /// What is wrong with the values of literal arguments whose kinds are right.
    static List<ArgumentFault> ofValues(IntrinsicFunction function, Expression.Call call) {
        List<Expression> arguments = call.arguments();
        if (arguments.size() < function.least() || arguments.size() > function.most()) {
            return List.of();
        }
        return switch (function) {
            case ARRAY_PARTITION -> size(arguments.get(1)).stream().toList();
            case ARRAY_RANGE -> range(arguments).stream().toList();
            case BASE64_ENCODE, BASE64_DECODE ->
                length(arguments.getFirst()).stream().toList();
            case HASH ->
                Stream.concat(length(arguments.get(0)).stream(), algorithm(arguments.get(1)).stream())
                        .toList();
            case JSON_MERGE -> deep(arguments.get(2)).stream().toList();
            case MATH_ADD ->
                arguments.stream().flatMap(term -> term(term).stream()).toList();
            case MATH_RANDOM -> bounds(arguments).stream().toList();
            case ARRAY, ARRAY_CONTAINS, ARRAY_GET_ITEM, ARRAY_LENGTH, ARRAY_UNIQUE -> List.of();
            case STRING_TO_JSON, JSON_TO_STRING, STRING_SPLIT, UUID, FORMAT -> List.of();
        };
    }

    private static Optional<ArgumentFault> size(Expression argument) {
        return number(argument)
                .filter(size -> size < 1)
                .map(_ -> new ArgumentFault(
                        argument, "takes parts of at least one element", "write a size above zero", true));
    }

    private static Optional<ArgumentFault> range(List<Expression> arguments) {
        Optional<Long> first = number(arguments.get(0));
        Optional<Long> last = number(arguments.get(1));
        Optional<Long> step = number(arguments.get(2));
        if (step.isPresent() && step.get() == 0) {
            return Optional.of(new ArgumentFault(
                    arguments.get(2), "takes no step of zero", "write a step above or below zero", true));
        }
        if (first.isEmpty() || last.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        double elements = Math.floor(((double) last.get() - first.get()) / step.get()) + 1;
        return elements <= MOST_ELEMENTS
                ? Optional.empty()
                : Optional.of(new ArgumentFault(
                        arguments.get(1),
                        "makes arrays of up to 1,000 elements, not %.0f".formatted(elements),
                        "make the range shorter, or the step wider",
                        true));
    }

    private static Optional<ArgumentFault> length(Expression argument) {
        return argument instanceof Expression.Text text && text.value().length() > LONGEST_TEXT
                ? Optional.of(new ArgumentFault(
                        argument, "takes up to 10,000 characters", "compute it in a Lambda function", true))
                : Optional.empty();
    }

    private static Optional<ArgumentFault> algorithm(Expression argument) {
        if (!(argument instanceof Expression.Text text) || ALGORITHMS.contains(text.value())) {
            return Optional.empty();
        }
        Optional<String> nearest = NearestName.of(text.value(), ALGORITHMS);
        // That case matters is what the list of the guide says, and no recorded answer of the service.
        boolean sameButCase = nearest.filter(text.value()::equalsIgnoreCase).isPresent();
        return Optional.of(new ArgumentFault(
                argument,
                "has no algorithm `%s`".formatted(text.value()),
                nearest.map("write `'%s'`"::formatted).orElse("write `'SHA-256'`, or another that it has"),
                !sameButCase));
    }

    private static Optional<ArgumentFault> deep(Expression argument) {
        return argument instanceof Expression.Word word && word.text().equals("true")
                ? Optional.of(
                        new ArgumentFault(argument, "merges no deeper than the first level", "write `false`", true))
                : Optional.empty();
    }

    private static Optional<ArgumentFault> term(Expression argument) {
        return number(argument)
                .filter(value -> value < Integer.MIN_VALUE || value > Integer.MAX_VALUE)
                .map(_ -> new ArgumentFault(
                        argument, "takes numbers of 32 bits", "add it in a JSONata state or a Lambda function", true));
    }

    private static Optional<ArgumentFault> bounds(List<Expression> arguments) {
        Optional<Long> start = number(arguments.get(0));
        Optional<Long> end = number(arguments.get(1));
        return start.isPresent() && end.isPresent() && start.get() >= end.get()
                ? Optional.of(new ArgumentFault(
                        arguments.get(1),
                        "has no number from %d to below %d".formatted(start.get(), end.get()),
                        "write an end above the start",
                        false))
                : Optional.empty();
    }

    /// A literal number, rounded as the service does.
    private static Optional<Long> number(Expression argument) {
        return argument instanceof Expression.Numeral numeral
                ? Optional.of(Math.round(numeral.value()))
                : Optional.empty();
    }
}
