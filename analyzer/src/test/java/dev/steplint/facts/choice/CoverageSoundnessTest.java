package dev.steplint.facts.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.facts.choice.Coverage.DeadRule;
import dev.steplint.facts.choice.Coverage.Fall;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonNumber;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.Condition;
import dev.steplint.model.Machines;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tries what the analysis says of random choices on many values, with an interpreter that knows nothing of it.
class CoverageSoundnessTest {
    private static final int CHOICES = Integer.getInteger("steplint.choices", 300);
    private static final Object MISSING = new Object();
    private static final List<String> TESTS = List.of(
            "StringEquals \"a\"",
            "StringEquals \"ab\"",
            "StringEquals \"2024-01-01T00:00:00Z\"",
            "StringLessThan \"ab\"",
            "StringGreaterThanEquals \"b\"",
            "StringMatches \"a*\"",
            "StringMatches \"*b\"",
            "StringMatches \"ab*\"",
            "StringMatches \"*\"",
            "NumericEquals 1",
            "NumericLessThan 1",
            "NumericLessThanEquals 2",
            "NumericGreaterThan 2",
            "NumericGreaterThanEquals 1",
            "BooleanEquals true",
            "BooleanEquals false",
            "TimestampEquals \"2024-01-01T00:00:00Z\"",
            "TimestampLessThan \"2024-01-01T00:00:00Z\"",
            "TimestampGreaterThanEquals \"2024-01-01T00:00:00Z\"",
            "IsPresent true",
            "IsPresent false",
            "IsNull true",
            "IsNull false",
            "IsString true",
            "IsNumeric true",
            "IsBoolean true",
            "IsTimestamp true",
            "IsTimestamp false");
    private static final List<Object> VALUES = List.of(
            MISSING,
            "null",
            Map.of(),
            true,
            false,
            0.0,
            1.0,
            1.5,
            2.0,
            3.0,
            "",
            "a",
            "aa",
            "ab",
            "abb",
            "abc",
            "acb",
            "b",
            "cb",
            "c",
            "2023-01-01T00:00:00Z",
            "2024-01-01T00:00:00Z",
            "2024-01-01T01:00:00+01:00",
            "2025-01-01T00:00:00Z");

    @Test
    void noValueContradictsIt() {
        List<String> contradictions = new ArrayList<>();
        int dead = 0;
        int full = 0;
        for (int seed = 0; seed < CHOICES; seed++) {
            Random random = new Random(seed);
            ChoiceState choice = choice(random);
            Coverage coverage = CoverageAnalysis.of(choice);
            Set<Integer> taken = new HashSet<>();
            boolean falls = false;
            for (Object x : VALUES) {
                for (Object y : VALUES) {
                    OptionalInt rule = firstRule(choice, Map.of("$.x", x, "$.y", y));
                    rule.ifPresent(taken::add);
                    falls |= rule.isPresent()
                            && rule.getAsInt() == choice.rules().size();
                }
            }
            for (DeadRule rule : coverage.dead()) {
                dead++;
                if (taken.contains(rule.rule().index())) {
                    contradictions.add("rule %s of %d is taken".formatted(rule, seed));
                }
            }
            if (falls && coverage.defaultIsDead()) {
                contradictions.add("the default of %d is taken".formatted(seed));
            }
            if (!falls && coverage.fall() == Fall.POSSIBLE) {
                contradictions.add("nothing falls through %d".formatted(seed));
            }
            full += coverage.defaultIsDead() ? 1 : 0;
        }
        assertEquals("", String.join("\n", contradictions));
        // The test must meet what it is about.
        assertTrue(dead > CHOICES / 10 && full > CHOICES / 100, "%d %d".formatted(dead, full));
    }

    private static ChoiceState choice(Random random) {
        String rules = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(_ -> condition(random, 0))
                .collect(Collectors.joining(","));
        return (ChoiceState)
                Machines.of("{\"States\": {\"C\": {\"Type\": \"Choice\", \"Choices\": [%s]}}}".formatted(rules))
                        .root()
                        .states()
                        .getFirst();
    }

    private static String condition(Random random, int depth) {
        int kind = random.nextInt(depth > 2 ? 1 : 8);
        return switch (kind) {
            case 5 -> "{\"Not\": %s}".formatted(condition(random, depth + 1));
            case 6, 7 ->
                "{\"%s\": [%s, %s]}"
                        .formatted(
                                kind == 6 ? "And" : "Or", condition(random, depth + 1), condition(random, depth + 1));
            default -> {
                String[] test = TESTS.get(random.nextInt(TESTS.size())).split(" ", 2);
                yield "{\"Variable\": \"$.%s\", \"%s\": %s}"
                        .formatted(random.nextInt(3) == 0 ? "y" : "x", test[0], test[1]);
            }
        };
    }

    /// The first true rule, or the number of rules if there is none; empty if the state fails.
    private static OptionalInt firstRule(ChoiceState choice, Map<String, Object> input) {
        try {
            for (int i = 0; i < choice.rules().size(); i++) {
                if (holds(choice.rules().get(i).condition(), input)) {
                    return OptionalInt.of(i);
                }
            }
            return OptionalInt.of(choice.rules().size());
        } catch (IllegalStateException _) {
            return OptionalInt.empty();
        }
    }

    private static boolean holds(Condition condition, Map<String, Object> input) {
        return switch (condition) {
            case Condition.And(var _, List<Condition> operands) ->
                operands.stream().allMatch(operand -> holds(operand, input));
            case Condition.Or(var _, List<Condition> operands) ->
                operands.stream().anyMatch(operand -> holds(operand, input));
            case Condition.Not(var _, Condition operand) -> !holds(operand, input);
            case Condition.Comparison comparison -> test(comparison, input.getOrDefault(comparison.path(), MISSING));
            case Condition.Expression _, Condition.Literal _, Condition.Unreadable _ ->
                throw new AssertionError(condition);
        };
    }

    private static boolean test(Condition.Comparison comparison, Object value) {
        String name = comparison.operator().name();
        if (value == MISSING && !name.equals("IsPresent")) {
            throw new IllegalStateException("missing");
        }
        boolean wanted = comparison.operand().value() instanceof JsonBoolean flag && flag.value();
        String text = comparison
                .operand()
                .value()
                .asString()
                .map(string -> string.value())
                .orElse("");
        double number = comparison.operand().value() instanceof JsonNumber known
                ? known.value().doubleValue()
                : 0;
        boolean isText = value instanceof String && !value.equals("null");
        if (name.startsWith("String")) {
            return isText
                    && (name.equals("StringMatches")
                            ? value.toString().matches(text.replace("*", ".*"))
                            : compares(name, value.toString().compareTo(text)));
        }
        if (name.startsWith("Numeric")) {
            return value instanceof Double known && compares(name, Double.compare(known, number));
        }
        if (name.startsWith("Timestamp")) {
            return isTimestamp(value)
                    && compares(name, instant(value.toString()).compareTo(instant(text)));
        }
        return switch (name) {
            case "BooleanEquals" -> value.equals(wanted);
            case "IsPresent" -> (value != MISSING) == wanted;
            case "IsNull" -> value.equals("null") == wanted;
            case "IsString" -> isText == wanted;
            case "IsNumeric" -> value instanceof Double == wanted;
            case "IsBoolean" -> value instanceof Boolean == wanted;
            case "IsTimestamp" -> isTimestamp(value) == wanted;
            default -> throw new AssertionError(name);
        };
    }

    private static boolean compares(String name, int comparison) {
        if (name.endsWith("Equals") && comparison == 0) {
            return true;
        }
        return name.contains("LessThan") && comparison < 0 || name.contains("GreaterThan") && comparison > 0;
    }

    private static boolean isTimestamp(Object value) {
        return value instanceof String text && text.length() >= 20;
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
