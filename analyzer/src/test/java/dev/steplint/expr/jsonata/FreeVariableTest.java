package dev.steplint.expr.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeVariableTest {
    private static final int COUNT = 4_000;

    private static List<FreeVariable> free(String text) {
        return FreeVariable.in(JsonataParser.parse(text).expression().orElseThrow());
    }

    /// Each free variable with its place, and `()` if it is called.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "$x|x0",
                "$x.a[$y = b]|x0 y5",
                "$states.input.x|states0",
                "$.a & $$.b|''",
                "$sum($x)|sum0() x5",
                "$x ~> $f ~> $g(1)|x0 f6() g12()",
                "($x := 1; $x)|''",
                "($x := $x + 1; $x)|x7",
                "($x := 1) + $x|x12",
                "$x := 1|''",
                "[$x, $x := 1, $x]|x1",
                "(($x := 1); $x)|x12",
                "function($x){ $x + $y }|y19",
                "($f := function($n){ $f($n - 1) }; $f($x))|x38",
                // A function sees what the block binds after it.
                "($f := function(){ $x }; $x := 1; $f())|''",
                "($f := function(){ ($x := 1; $x) }; $x)|x36",
                "$a.(($y := $x; $y))|a0 x11",
                "$a[$x = ($x := 1)]|a0 x3",
                "$a@$x.b[$x = 1]|a0",
                "$a#$i[$i < $x]|a0 x11",
                "$a{$x: $y}|a0 x3 y7",
                "$a^(>$x)|a0 x5",
                "$c ? $x : $y|c0 x5 y10",
                "$f(?, $x)|f0() x6",
            })
    void findsWhatNothingBinds(String text, String expected) {
        assertEquals(
                expected.replace("''", ""),
                free(text).stream()
                        .map(each -> each.variable().name() + each.variable().start() + (each.called() ? "()" : ""))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void findsWhatATransformReads() {
        assertEquals(
                List.of("a", "x"),
                free("$a ~> |b|{'c': $x}|").stream()
                        .map(each -> each.variable().name())
                        .toList());
    }

    /// A free variable may as well have another name, if that has the same value: here with the value from outside.
    @Test
    void whatIsFreeHasTheValueFromOutside() {
        RandomBindings expressions = new RandomBindings(new Random(20_261_125));
        int renamed = 0;
        for (int i = 0; i < COUNT; i++) {
            String text = expressions.next(4);
            for (FreeVariable each : free(text)) {
                Jsonata.Variable variable = each.variable();
                if (!variable.name().equals("x") && !variable.name().equals("y")) {
                    continue;
                }
                String other =
                        text.substring(0, variable.start()) + "$q" + variable.name() + text.substring(variable.end());
                assertEquals(result(text), result(other), text + " and " + other);
                renamed++;
            }
        }
        assertTrue(renamed > COUNT, "renamed " + renamed);
    }

    /// What an expression gives where `$x` is 3 and `$y` an object, also as `$qx` and `$qy`.
    private static Optional<String> result(String text) {
        return Evaluation.of(text, List.of("x", "qx"), List.of("y", "qy"));
    }

    /// Expressions that bind and read the same few names.
    private static final class RandomBindings {
        private final Random random;

        RandomBindings(Random random) {
            this.random = random;
        }

        String next(int depth) {
            if (depth <= 0) {
                return pick("$x", "$y", "$x", "1", "'s'", "$y.a", "$");
            }
            String a = next(depth - 1 - random.nextInt(2));
            String b = next(depth - 1 - random.nextInt(2));
            return switch (random.nextInt(12)) {
                case 0, 1 -> "(%s := %s; %s)".formatted(name(), a, b);
                case 2 -> "(%s; %s := %s; %s)".formatted(a, name(), b, next(depth - 2));
                case 3 -> "[%s, %s := 2, %s]".formatted(a, name(), b);
                case 4 -> "(function(%s){ %s })(%s)".formatted(name(), a, b);
                case 5 -> "($f := function(){ %s }; %s; $f())".formatted(a, b);
                case 6 -> "$map([1, 2], function(%s){ %s })".formatted(name(), a);
                case 7 -> "[1, 2].(%s)".formatted(a);
                case 8 -> "[1, 2].[%s, %s]".formatted(a, b);
                case 9 -> "(%s) ? (%s) : (%s := 4)".formatted(a, b, name());
                case 10 -> "[{'a': 1}, {'a': 2}]@%s.(%s)".formatted(name(), a);
                default -> "[%s, %s]".formatted(a, b);
            };
        }

        private String name() {
            return pick("$x", "$y");
        }

        private String pick(String... texts) {
            return texts[random.nextInt(texts.length)];
        }
    }
}
