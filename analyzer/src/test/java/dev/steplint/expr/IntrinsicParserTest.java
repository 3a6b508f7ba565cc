package dev.steplint.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.expr.Expression.Call;
import dev.steplint.expr.Expression.Numeral;
import dev.steplint.expr.Expression.Path;
import dev.steplint.expr.Expression.Text;
import dev.steplint.expr.Expression.Word;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrinsicParserTest {

    private static String show(Expression tree) {
        return switch (tree) {
            case Call call ->
                call.name()
                        + call.arguments().stream()
                                .map(IntrinsicParserTest::show)
                                .collect(Collectors.joining(" ", "<", ">"));
            case Text text -> "\"" + text.value() + "\"" + (text.holes() == 0 ? "" : "*" + text.holes());
            case Numeral numeral -> numeral.text();
            case Word word -> word.text();
            case Path path -> "path" + path.steps().size();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "States.UUID()|States.UUID<>",
                "States.UUID( )|States.UUID<>",
                "States.Format('a {} b {}', $.x, $$.Execution.Id)|States.Format<\"a {} b {}\"*2 path1 path2>",
                "States.Array(1,-2.5e3,true,null,$v)|States.Array<1 -2.5e3 true null path0>",
                "States.Format('it\\'s \\{\\}')|States.Format<\"it's {}\">",
                "States.ArrayGetItem(States.StringSplit($.a, ','), 0)|States.ArrayGetItem<States.StringSplit<path1 \",\"> 0>",
                "States.ArrayLength($.a[?(@.b == ',')])|States.ArrayLength<path2>",
                "States.Array(truely())|States.Array<truely<>>",
            })
    void understandsCalls(String text, String expected) {
        Parsed parsed = IntrinsicParser.parse(text);
        assertEquals(
                expected, parsed.expression().map(IntrinsicParserTest::show).orElse(parsed.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "States.UUID|0|11|no `(` follows the name",
                "States.UUID(|11|12|an argument is missing",
                "States.Format('a'|0|13|the call is not closed",
                "States.Format('a' 'b')|18|19|a comma or `)` is missing",
                "States.Format('a',)|17|18|an argument is missing",
                "States.Format('a|14|16|the string is not closed",
                "States.Format(\"a\")|14|15|a string stands in single quotes here",
                "States.Format('\\n')|15|17|only `'`, `{`, `}` and `\\` can follow a backslash",
                "States.Array(1.)|13|15|`1.` is no number",
                "States.UUID() x|14|15|the call is followed by something else",
                "States.Array($.a[)|17|18|`)` is neither an index nor a name in quotes",
            })
    void saysWhereACallBreaks(String text, int start, int end, String message) {
        ExpressionFault fault = IntrinsicParser.parse(text).fault().orElseThrow();
        assertEquals(start + ".." + end + " " + message, fault.start() + ".." + fault.end() + " " + fault.message());
    }

    @Test
    void anyTextIsReadOrHasAFaultInside() {
        long seed = 20261122;
        Random random = new Random(seed);
        String alphabet = "$.[]()'\"\\,:*?@ab1- {}States.Format";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "States.Array(" : "$.");
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String whole = text.toString();
            IntrinsicParser.parsePathOrCall(whole)
                    .fault()
                    .ifPresent(fault -> assertTrue(
                            0 <= fault.start() && fault.start() <= fault.end() && fault.end() <= whole.length(),
                            "seed " + seed + ": " + whole + " " + fault));
        }
    }

    @Test
    void deepNestingIsAFaultAndNoOverflow() {
        String deep = "States.Array(".repeat(100_000);
        assertTrue(IntrinsicParser.parse(deep).fault().isPresent());
    }
}
