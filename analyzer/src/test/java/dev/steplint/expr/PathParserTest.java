package dev.steplint.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.expr.Expression.Path;
import dev.steplint.expr.Expression.Root;
import dev.steplint.expr.Expression.Step;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathParserTest {

    /// A path in a form of its own, so that a table can say what was understood.
    private static String show(Path path) {
        String root = switch (path.root()) {
            case Root.Input _ -> "$";
            case Root.Context _ -> "$$";
            case Root.Variable variable -> "$" + variable.name();
        };
        String steps = path.steps().stream().map(PathParserTest::show).collect(Collectors.joining());
        return root + steps + (path.isReference() ? "" : " (many)");
    }

    private static String show(Step step) {
        return switch (step) {
            case Step.Name name -> "/" + name.name();
            case Step.Index index -> "/#" + index.index();
            case Step.Wildcard _ -> "/*";
            case Step.Descent _ -> "/..";
            case Step.Union _ -> "/,";
            case Step.Slice _ -> "/:";
            case Step.Filter _ -> "/?";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "$|$",
                "$$|$$",
                "$.a|$/a",
                "$.a.b-c.d_e|$/a/b-c/d_e",
                "$$.Task.Token|$$/Task/Token",
                "$total|$total",
                "$items[0].name|$items/#0/name",
                "$['a b']['c.d']|$/a b/c.d",
                "$[\"a\"]|$/a",
                "$.a[-1]|$/a/#-1",
                "$[ 1 ]|$/#1",
                "$.['a']|$/a",
                "$.grüße|$/grüße",
                "$.a\\ b|$/a b",
                "$.*|$/* (many)",
                "$.a[*].b|$/a/*/b (many)",
                "$..a|$/.. (many)",
                "$..[0]|$/../#0 (many)",
                "$.a[0,2]|$/a/, (many)",
                "$['a','b']|$/, (many)",
                "$.a[1:3]|$/a/: (many)",
                "$.a[-3:]|$/a/: (many)",
                "$.a[:2]|$/a/: (many)",
                "$.a[?(@.b == 'x)')].c|$/a/?/c (many)",
                "$.a[(@.length-1)]|$/a/? (many)",
            })
    void understandsPaths(String text, String expected) {
        Parsed parsed = PathParser.parse(text);
        assertEquals(
                expected, parsed.expression().map(tree -> show((Path) tree)).orElse(parsed.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "§§|0|0|a path begins with `$`",
                "a.b|0|1|a path begins with `$`",
                "$.|1|2|nothing follows the dot",
                "$.a.|3|4|nothing follows the dot",
                "$.a..|3|5|nothing follows `..`",
                "$.a[|3|4|the bracket is empty",
                "$.a[]|3|5|the bracket is empty",
                "$.a[0|3|5|the bracket is not closed",
                "$.a[b]|4|5|`b` is neither an index nor a name in quotes",
                "$['a]|2|5|the quote is not closed",
                "$.a[?@.b]|5|6|a filter is written `[?(…)]`",
                "$.a[?(@.b]|3|10|the filter is not closed",
                "$.a b|3|5|the path is followed by something else",
                "$.a.length()|10|12|the path is followed by something else",
                "$.a[-]|4|5|`-` is no index",
                "$.a[0,]|6|7|an index is missing after the comma",
                "$.a[,1]|4|5|`,` is neither an index nor a name in quotes",
                "$.a[1 2]|3|7|the bracket is not closed",
            })
    void saysWhereAPathBreaks(String text, int start, int end, String message) {
        ExpressionFault fault = PathParser.parse(text).fault().orElseThrow();
        assertEquals(start + ".." + end + " " + message, fault.start() + ".." + fault.end() + " " + fault.message());
        assertTrue(fault.start() <= fault.end() && fault.end() <= text.length());
    }
}
