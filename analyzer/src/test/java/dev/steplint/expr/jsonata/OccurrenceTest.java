package dev.steplint.expr.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrenceTest {

    private static List<Occurrence> parts(String text) {
        return Occurrence.in(JsonataParser.parse(text).expression().orElseThrow());
    }

    /// Each name, with `!` if nothing is current there and `?` if it need not be evaluated.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "a|a!",
                "a.b[c].(d)|a! b? c? d?",
                "$f(a, -b)|a! b!",
                "a + b & c|a! b! c!",
                "a and b|a! b!?",
                "a or b|a! b!?",
                "a ?? b|a! b!?",
                "a ? b : c|a! b!? c!?",
                "{'x': a}.b|a! b?",
                "a{b: c}|a! b? c?",
                "a^(b)|a! b?",
                "[a, (b; $x := c)]|a! b! c!",
                "function($x){ a }(b)|a? b!",
                "a ~> b|a! b!",
            })
    void tellsHowAPartIsEvaluated(String text, String expected) {
        String names = parts(text).stream()
                .filter(occurrence -> occurrence.part() instanceof Jsonata.Name)
                .map(occurrence -> Shown.show(occurrence.part())
                        + (occurrence.atTop() ? "!" : "")
                        + (occurrence.certain() ? "" : "?"))
                .collect(Collectors.joining(" "));
        assertEquals(expected, names);
    }

    @Test
    void transformsWorkOnWhatTheyAreGiven() {
        assertEquals(
                List.of(),
                parts("$x ~> |a|{'b': c}, d|").stream()
                        .filter(Occurrence::atTop)
                        .filter(occurrence -> occurrence.part() instanceof Jsonata.Name)
                        .toList());
    }

    @Test
    void collectsWhatIsBound() {
        assertEquals(
                Set.of("a", "b", "c", "d"),
                Occurrence.bound(parts("($a := function($b){ $b }; $states.input.x@$c.y#$d.z)")));
    }
}
