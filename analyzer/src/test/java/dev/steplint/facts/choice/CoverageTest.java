package dev.steplint.facts.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.steplint.facts.choice.Coverage.DeadRule;
import dev.steplint.facts.choice.Coverage.Fall;
import dev.steplint.model.ChoiceRule;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.Machines;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
    /// Rules separated by semicolons: `x IsNull true` is a data test of `$.x`, `& | !` stand before the operands of And,
    /// Or and Not in brackets, a string in braces is a JSONata condition.
    private static Coverage coverage(String rules) {
        boolean jsonata = rules.contains("{%") || rules.startsWith("\"") || rules.matches("true|false");
        String choices = Arrays.stream(rules.split(";"))
                .map(String::strip)
                .map(rule -> jsonata
                        ? "{\"Condition\": %s}".formatted(rule.startsWith("{%") ? quoted(rule) : rule)
                        : condition(rule))
                .collect(Collectors.joining(","));
        ChoiceState choice = (ChoiceState) Machines.of("""
                {"States": {"C": {"Type": "Choice", "QueryLanguage": "%s", "Choices": [%s]}}}
                """.formatted(jsonata ? "JSONata" : "JSONPath", choices))
                .root()
                .states()
                .getFirst();
        return CoverageAnalysis.of(choice);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String condition(String rule) {
        return switch (rule.charAt(0)) {
            case '&' -> "{\"And\": [%s]}".formatted(operands(rule));
            case '|' -> "{\"Or\": [%s]}".formatted(operands(rule));
            case '!' -> "{\"Not\": %s}".formatted(operands(rule));
            default -> {
                String[] words = rule.split(" ", 3);
                yield "{\"Variable\": \"$.%s\", \"%s\": %s}".formatted(words[0], words[1], words[2]);
            }
        };
    }

    private static String operands(String rule) {
        String inside = rule.substring(2, rule.length() - 1);
        StringBuilder operands = new StringBuilder();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= inside.length(); i++) {
            char c = i < inside.length() ? inside.charAt(i) : ',';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                operands.append(from > 0 ? "," : "")
                        .append(condition(inside.substring(from, i).strip()));
                from = i + 1;
            }
        }
        return operands.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b BooleanEquals true; b BooleanEquals false",
                "b BooleanEquals true; !(b BooleanEquals true)",
                "x IsPresent true; x IsPresent false",
                "x IsNull true; x IsNull false",
                "x StringEquals \"a\"; !(x StringEquals \"a\")",
                "x StringMatches \"a*\"; !(x StringMatches \"a*\")",
                "x StringMatches \"*\"",
                "n NumericLessThan 5; n NumericGreaterThanEquals 5",
                "n NumericLessThan 5; n NumericEquals 5; n NumericGreaterThan 5",
                "n NumericLessThan 5; n NumericEquals 5.0; n NumericGreaterThan 5",
                "n NumericLessThanEquals 7; n NumericGreaterThan 5",
                "n NumericLessThanEquals 4; n NumericGreaterThanEquals 5",
                "x StringLessThan \"m\"; x StringGreaterThanEquals \"m\"",
                "t TimestampLessThan \"2024-01-01T00:00:00Z\"; t TimestampGreaterThanEquals \"2024-01-01T01:00:00+01:00\"",
                "a NumericLessThanPath \"$.b\"; a NumericGreaterThanEqualsPath \"$.b\"",
                "a NumericLessThanPath \"$.b\"; b NumericLessThanEqualsPath \"$.a\"",
                "a StringEqualsPath \"$.b\"; !(a StringEqualsPath \"$.b\")",
                "x IsPresent false; b BooleanEquals true; b BooleanEquals false",
                "!(x IsPresent true); &(x IsPresent true, x BooleanEquals true); &(x IsPresent true, x BooleanEquals false)",
                "|(b BooleanEquals true, n NumericEquals 1); &(b BooleanEquals false, !(n NumericEquals 1))",
                "x IsNull true; b BooleanEquals true; b BooleanEquals false",
                "x IsNull true; x StringEquals \"a\"; !(x StringEquals \"a\")",
                "['a-b'] BooleanEquals true; ['a-b'] BooleanEquals false",
                "x.y BooleanEquals true; x['y'] BooleanEquals false",
                "{% $x %}; {% $not($x) %}",
                "{% true %}",
                "true",
                "{% $x = 'a' %}; {% $x!=\"a\" %}",
                "{% $a = $b %}; {% $b != $a %}",
                "{% $a > $b %}; {% $a <= $b %}",
                "{% $a > 5 %}; {% 5 >= $a %}",
                "{% $exists($states.input.x) %}; {% $not($exists($states.input.x)) %}",
                "{% $x in ['a', 'b'] %}; {% $not($x in ['a','b']) %}",
                "{% $a and $b %}; {% $not($a) or $not($b) %}",
                "{% ($a = 1 or $a = 2) %}; {% $not(($a = 1) or $a = 2) %}",
                "{% $count($x[v > 1]) > 0 %}; {% $count( $x[v>1] ) <= 0 /* else */ %}",
                "{% $x.and = 'a' %}; {% $x.and != 'a' %}",
            })
    void nothingFallsThrough(String rules) {
        assertEquals(Fall.IMPOSSIBLE, coverage(rules).fall());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x StringEquals \"a\"",
                "x StringEquals \"a\"; x StringEquals \"b\"",
                "x StringMatches \"ab*\"; !(x StringMatches \"a*\")",
                "b BooleanEquals true",
                "b BooleanEquals true; c BooleanEquals false",
                "x IsPresent true",
                "&(x IsPresent true, x BooleanEquals true); &(x IsPresent true, x BooleanEquals false)",
                "n NumericLessThan 5; n NumericGreaterThan 5",
                "n NumericLessThanEquals 4.5; n NumericGreaterThanEquals 5",
                "n NumericLessThan 5; m NumericGreaterThanEquals 5",
                "x StringLessThan \"m\"; x StringGreaterThan \"m\"",
                "a NumericLessThanPath \"$.b\"; a NumericGreaterThanPath \"$.b\"",
                "x IsString true; x IsNumeric true",
                "x IsNull true; x BooleanEquals true",
                "x StringEquals \"true\"; x StringEquals \"false\"",
                "&(a BooleanEquals true, b BooleanEquals true); &(a BooleanEquals false, b BooleanEquals false)",
                "{% $x %}",
                "{% $x = 'a' %}; {% $x = 'b' %}",
                "{% $a > $b %}; {% $a < $b %}",
                "{% $exists($x) and $x = 1 %}; {% $exists($x) and $x != 1 %}",
                "{% $x = 'a or b' %}; {% $x = 'b' %}",
                "false",
            })
    void somethingFallsThrough(String rules) {
        assertEquals(Fall.POSSIBLE, coverage(rules).fall());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x StringEquals \"${A}\"",
                "n NumericLessThan ${n}",
                "${x} StringEquals \"a\"",
                "x StringEquals 5",
                "x Unknown 5",
                "a[*] StringEquals \"a\"",
                "t TimestampLessThan \"tomorrow\"",
                "&(x Unknown 5)",
                "{% $random() > 0.5 %}",
                "{% $x = 'a' ? $y : $z %}; {% $now() %}",
                "{% $match(a, /b/) %}",
                "a NumericLessThanPath \"$.b\"; b NumericLessThanPath \"$.c\"; c NumericLessThanEqualsPath \"$.a\"",
                "a NumericLessThan 5; b NumericGreaterThanEquals 5; a NumericGreaterThanEqualsPath \"$.b\"",
                "x StringLessThan \"b\"; x StringMatches \"c*\"",
                "\"$x\"",
                "\"${Condition}\"",
                "{% ( %}",
            })
    void whatIsNotUnderstoodMayFallThrough(String rules) {
        assertEquals(Fall.UNKNOWN, coverage(rules).fall());
        assertEquals("", dead(coverage(rules)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "x StringEquals \"a\"; x StringEquals \"b\" ~ ",
                "x StringEquals \"a\"; x StringEquals \"a\" ~ 1 repeats 0",
                "x StringEquals \"${A}\"; x StringEquals \"${A}\" ~ 1 repeats 0",
                "x StringEquals \"${A}\"; x StringEquals \"${B}\" ~ ",
                "x StringMatches \"a*\"; x StringEquals \"abc\" ~ 1 after [0]",
                "x StringMatches \"a*\"; x StringMatches \"ab*c\" ~ 1 after [0]",
                "x StringMatches \"ab*\"; x StringMatches \"a*\" ~ ",
                "x StringMatches \"a*\"; x StringMatches \"*b\" ~ ",
                "x StringMatches \"*\"; x StringLessThan \"m\" ~ 1 after [0]",
                "x StringMatches \"a\\\\*\"; x StringEquals \"a*\" ~ 1 repeats 0",
                "x StringMatches \"a\\\\*\"; x StringEquals \"ab\" ~ ",
                "&(x StringMatches \"a*\", x StringMatches \"b*\") ~ 0 never",
                "&(x StringEquals \"a\", x StringEquals \"b\") ~ 0 never",
                "&(x StringEquals \"a\", !(x StringEquals \"a\")) ~ 0 never",
                "&(x StringEquals \"a\", x NumericEquals 1) ~ 0 never",
                "&(x IsPresent false, x StringEquals \"b\") ~ 0 never",
                "&(x StringEquals \"b\", x IsPresent false) ~ 0 never",
                "&(n NumericGreaterThan 5, n NumericLessThan 5) ~ 0 never",
                "&(n NumericGreaterThan 5, n NumericLessThan 6) ~ ",
                "n NumericLessThan 5; n NumericLessThan 3 ~ 1 after [0]",
                "n NumericLessThan 3; n NumericLessThan 5 ~ ",
                "n NumericLessThan 5; n NumericEquals 4 ~ 1 after [0]",
                "n NumericLessThan 5; n NumericGreaterThan 5; n NumericEquals 5; n NumericEquals 6 ~ 3 after [1]",
                "n NumericLessThan 5; n NumericGreaterThanEquals 5; n NumericEquals 6 ~ 2 after [1]",
                "n NumericLessThan 5; n NumericGreaterThanEquals 5; n IsNumeric true ~ 2 after [0, 1]",
                "n NumericLessThan 5; n NumericGreaterThanEquals 5; n IsString true ~ ",
                "|(x StringEquals \"a\", x StringEquals \"b\"); x StringEquals \"b\" ~ 1 after [0]",
                "x StringEquals \"b\"; |(x StringEquals \"a\", x StringEquals \"b\") ~ ",
                "x StringEquals \"b\"; &(y StringEquals \"a\", x StringEquals \"b\") ~ 1 after [0]",
                "b BooleanEquals true; b BooleanEquals false; b IsBoolean true ~ 2 after [0, 1]",
                "b BooleanEquals true; b BooleanEquals false; !(b IsBoolean true) ~ ",
                "x StringEquals \"a\"; x IsPresent false ~ 1 late 0",
                "x IsNull true; !(x IsPresent true) ~ 1 late 0",
                "x IsPresent false; x StringEquals \"a\" ~ ",
                "y StringEquals \"a\"; x IsPresent false ~ ",
                "&(y StringEquals \"a\", x StringEquals \"a\"); x IsPresent false ~ ",
                "a NumericLessThanPath \"$.b\"; b NumericGreaterThanPath \"$.a\" ~ 1 repeats 0",
                "a NumericLessThanEqualsPath \"$.b\"; a NumericEqualsPath \"$.b\" ~ 1 after [0]",
                "a NumericEqualsPath \"$.b\"; a StringEqualsPath \"$.b\" ~ ",
                "t TimestampEquals \"2024-01-01T00:00:00Z\"; t StringEquals \"2024-01-01T00:00:00Z\" ~ 1 after [0]",
                "t TimestampEquals \"2024-01-01T00:00:00Z\"; t StringEquals \"2024-01-01T00:00:01Z\" ~ ",
                "t StringEquals \"2024-01-01T00:00:00Z\"; t TimestampEquals \"2024-01-01T00:00:00Z\" ~ ",
                "&(t TimestampLessThan \"2024-01-01T00:00:00Z\", t StringEquals \"now\") ~ 0 never",
                "&(t IsTimestamp true, t IsString false) ~ 0 never",
                "x StringEquals 5; x StringEquals \"a\" ~ ",
                "{% $x = 'a' %}; {% $x = \"a\" %} ~ 1 repeats 0",
                "{% $random() > 0.5 %}; {% $random() > 0.5 %} ~ ",
                "{% $x = 'a' %}; {% $x != 'a' %}; {% $x = 'b' %} ~ 2 after [1]",
                "{% $x = 'a' %}; {% $x != 'a' %}; {% $exists($x) = false %} ~ ",
                "{% $x = 'a' and $x = 'b' %} ~ 0 never",
                "{% $x = $y and $x != $y %} ~ 0 never",
                "{% $x > 5 %}; {% $x > 6 %} ~ 1 after [0]",
                "{% $x > 5 %}; {% $x <= 5 %}; {% $x = 'n/a' %} ~ 2 late 0",
                "{% $x %}; {% $y %}; {% $x and $y %} ~ ",
                "{% $x > $y %}; {% $y < $x %} ~ 1 repeats 0",
                "{% true %}; {% $x %} ~ 1 after [0]",
                "false; {% $x %} ~ 0 never",
            })
    void findsRulesThatAreNeverTaken(String rules, String dead) {
        assertEquals(dead == null ? "" : dead, dead(coverage(rules)));
    }

    private static String dead(Coverage coverage) {
        return coverage.dead().stream()
                .map(dead -> switch (dead) {
                    case DeadRule.Contradictory(ChoiceRule rule) -> rule.index() + " never";
                    case DeadRule.Repeated(ChoiceRule rule, ChoiceRule earlier) ->
                        rule.index() + " repeats " + earlier.index();
                    case DeadRule.Shadowed(ChoiceRule rule, List<ChoiceRule> earlier) ->
                        rule.index() + " after "
                                + earlier.stream().map(ChoiceRule::index).toList();
                    case DeadRule.Late(ChoiceRule rule, ChoiceRule earlier) ->
                        rule.index() + " late " + earlier.index();
                })
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "x IsPresent true; x IsPresent false ~ true",
                "x StringEquals \"a\"; !(x StringEquals \"a\") ~ true",
                "b BooleanEquals true; b BooleanEquals false ~ false",
                "n NumericLessThanEquals 4; n NumericGreaterThanEquals 5 ~ false",
                "x StringMatches \"*\" ~ false",
                "{% true %} ~ true",
                "{% $x %}; {% $not($x) %} ~ false",
                "{% $x = 1 %}; {% $not($x = 1) %} ~ true",
            })
    void knowsWhenADefaultIsNeverTaken(String rules, boolean dead) {
        assertEquals(dead, coverage(rules).defaultIsDead());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Each rule is about values of its own.
                "&(p%1$d NumericGreaterThan 1, q%1$d NumericLessThan 5)",
                // All are about one value.
                "x StringEquals \"v%1$d\"",
                "x StringMatches \"v*%1$d\"",
                "|(x NumericLessThan %1$d, y NumericLessThan %1$d)",
                "&(x%1$d StringEquals \"a\", !(x%1$d StringEquals \"a\"))",
            })
    void manyRulesLeaveSomethingForTheDefault(String rule) {
        String rules = IntStream.range(0, 1_000).mapToObj(rule::formatted).collect(Collectors.joining("; "));
        assertFalse(coverage(rules).defaultIsDead());
    }
}
