package dev.steplint.expr.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `$x` has no value here.
class AbsenceTest {
    private static final int COUNT = 4_000;

    private static boolean isCertain(String text) {
        Jsonata tree = JsonataParser.parse(text).expression().orElseThrow();
        return Absence.isCertain(
                tree,
                FreeVariable.in(tree).stream()
                        .map(FreeVariable::variable)
                        .filter(variable -> variable.name().equals("x"))
                        .collect(Collectors.toSet()));
    }

    private static boolean hasNoValue(String text) {
        String result = Evaluation.of(text, List.of("n"), List.of("o")).orElse("error");
        return result.startsWith("error") || result.startsWith("fault");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$x",
                "$x.a.b",
                "$x[0]",
                "$x[]",
                "$x.a[]",
                "$x.a[b = 1].c",
                "$x.(1)",
                "-$x",
                "$x + 1",
                "1 - $x",
                "$x > 3",
                "($y := 1; $x)",
                "$y := $x.a",
                "$uppercase($x)",
                "$string($x.a)",
                "$sum($x.items.price)",
                "$x ? $x : $x.a",
                "$x ? 1",
                "$x.a ? 1 : $x.b",
            })
    void leavesNothing(String text) {
        assertTrue(isCertain(text));
        assertTrue(hasNoValue(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$exists($x)",
                "$x = 1",
                "$x != 1",
                "$x in [1]",
                "$x and true",
                "$x or true",
                "[$x]",
                "{'a': $x}",
                "'a' & $x",
                "$x ? 1 : 2",
                "$count($x)",
                "$append($x, 1)",
                "$n.($x; 1)",
                "($x := 1; $x)",
                "function(){ $x }",
                "$n ? 1 : $x",
                "[$x..3]",
                "$x{'a': 1}",
            })
    void leavesSomething(String text) {
        assertEquals(false, isCertain(text));
        assertEquals(false, hasNoValue(text));
    }

    @Test
    void everyStrictFunctionLeavesNothing() {
        for (String function : Absence.STRICT) {
            List<String> calls = List.of(
                    "$%s($x)", "$%s($x, 1)", "$%s($x, 'a')", "$%s($x, 'a', 'b')", "$%s($x, /a/)", "$%s($x, 1, 'a')");
            assertTrue(
                    calls.stream().map(call -> call.formatted(function)).allMatch(AbsenceTest::hasNoValue), function);
        }
    }

    @Test
    void agreesWithWhatExpressionsDo() {
        Random random = new Random(20_261_126);
        int certain = 0;
        for (int i = 0; i < COUNT; i++) {
            String text = grown(random, 4);
            if (isCertain(text)) {
                assertTrue(hasNoValue(text), text);
                certain++;
            }
        }
        assertTrue(certain > COUNT / 10 && certain < COUNT / 10 * 9, "certain " + certain);
    }

    private static String grown(Random random, int depth) {
        if (depth <= 0) {
            return pick(random, "$x", "$x.a", "$n", "$o", "$o.a", "'s'", "2");
        }
        String a = grown(random, depth - 1 - random.nextInt(2));
        String b = grown(random, depth - 1 - random.nextInt(2));
        return switch (random.nextInt(12)) {
            case 0 -> "(%s).%s".formatted(a, pick(random, "a", "b", "(1)", "($x)"));
            case 1 -> "(%s)[%s]".formatted(a, pick(random, "0", "true", "$x", "a = 1"));
            case 2 -> "(%s) %s (%s)".formatted(a, pick(random, "+", "*", "<", ">="), b);
            case 3 -> "(%s) %s (%s)".formatted(a, pick(random, "=", "!=", "and", "or", "in", "&"), b);
            case 4 -> "(%s; %s)".formatted(a, b);
            case 5 -> "($v := %s; %s)".formatted(a, b);
            case 6 -> "((%s) ? (%s) : (%s))".formatted(a, b, grown(random, depth - 2));
            case 7 -> "((%s) ? (%s))".formatted(a, b);
            case 8 -> "$%s(%s)".formatted(pick(random, "string", "sum", "count", "exists", "type", "keys"), a);
            case 9 -> "$append(%s, %s)".formatted(a, b);
            case 10 -> "{'k': %s}".formatted(a);
            default -> "[%s, %s]".formatted(a, b);
        };
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
