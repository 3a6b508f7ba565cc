package dev.steplint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.steplint.json.JsonFault.Kind;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlComposerTest {

    private static JsonDocument compose(String text, ReadLimits limits) {
        return new YamlComposer(new SourceFile("test", text), limits).compose();
    }

    private static JsonDocument compose(String text) {
        return compose(text, ReadLimits.DEFAULT);
    }

    private static JsonValue valueOf(String text, String key) {
        JsonDocument document = compose(text);
        assertEquals(List.of(), document.faults());
        return document.root().asObject().orElseThrow().value(key).orElseThrow();
    }

    /// Where `part` stands in `text`, for one that stands there once.
    private static Span spanOf(String text, String part) {
        int start = text.indexOf(part);
        assertEquals(start, text.lastIndexOf(part), part);
        return new Span(start, start + part.length());
    }

    private static void assertLimit(JsonDocument document, String message) {
        JsonFault fault = document.faults().getLast();
        assertEquals(Kind.LIMIT, fault.kind());
        assertEquals(message, fault.message());
        assertEquals(1, document.faults().size());
    }

    @Test
    void everyValueKnowsItsPlace() {
        String text = """
                # \uD83D\uDE00 counts twice
                first:   one two   # note
                "second": &x !!str 'th''ree'
                third: [ 1 , {a: true} ]
                fourth: |

                  line
                   more

                fifth:
                  - x
                  - y: z

                sixth:
                """;
        JsonObject root = compose(text).root().asObject().orElseThrow();
        assertEquals(
                List.of("first", "\"second\"", "third", "fourth", "fifth", "sixth"),
                root.members().stream()
                        .map(m ->
                                text.substring(m.keySpan().start(), m.keySpan().end()))
                        .toList());
        assertEquals(spanOf(text, "one two"), valueOf(text, "first").span());
        assertEquals(spanOf(text, "'th''ree'"), valueOf(text, "second").span());
        assertEquals(spanOf(text, "[ 1 , {a: true} ]"), valueOf(text, "third").span());
        assertEquals(spanOf(text, "line\n   more"), valueOf(text, "fourth").span());
        assertEquals(spanOf(text, "- x\n  - y: z"), valueOf(text, "fifth").span());
        assertEquals(Span.at(text.length() - 1), valueOf(text, "sixth").span());
        assertEquals(new Span(text.indexOf("first"), text.length() - 1), root.span());
        assertEquals(
                spanOf(text, "y: z"),
                valueOf(text, "fifth")
                        .asArray()
                        .orElseThrow()
                        .elements()
                        .getLast()
                        .span());
    }

    @Test
    void aPartOfAStringKnowsItsPlace() {
        for (String text : List.of(
                "a: one\n  two\n",
                "a: 'one\n\n  two'\n",
                "a: \"\\u006fne \\\n  \\x74wo\"\n",
                "a: |\n  one\n  two\n",
                "a: >+\n   one\n   two\n\n",
                "a: |2-\r\n    one\r\n   two\r\n",
                "\uD83D\uDE00: x\na: one \uD83D\uDE00 two")) {
            JsonString string = valueOf(text, "a").asString().orElseThrow();
            int index = string.value().indexOf("two");
            Span span = string.spanOf(index, index + 3);
            assertEquals(text.contains("\\x74wo") ? "\\x74wo" : "two", text.substring(span.start(), span.end()), text);
        }
    }

    @Test
    void aTagKeepsWhatIsBehindIt() {
        String text = "a: !Sub |\n  {\"x\": 1}\nb: 2";
        JsonPlaceholder placeholder = (JsonPlaceholder) valueOf(text, "a");
        JsonPlaceholder.Tagged tagged = placeholder.tagged().orElseThrow();
        assertEquals("!Sub", tagged.tag());
        assertEquals("!Sub |\n  {\"x\": 1}", placeholder.text());
        assertEquals(spanOf(text, placeholder.text()), placeholder.span());
        JsonString inner = tagged.value().asString().orElseThrow();
        assertEquals(spanOf(text, "{\"x\": 1}"), inner.span());
        assertEquals(text.indexOf('1'), inner.offsetAt(inner.value().indexOf('1')));
    }

    @Test
    void anAliasIsTheValueItself() {
        JsonObject root = compose("a: &x {b: [1]}\nc: *x").root().asObject().orElseThrow();
        assertSame(root.value("a").orElseThrow(), root.value("c").orElseThrow());
    }

    @Test
    void aliasesCountAtTheirFullSize() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(10)));
        }
        assertLimit(compose(bomb.toString()), "Text holds more than 1000000 values");
        StringBuilder merges = new StringBuilder("base: &b {x: 1");
        for (int i = 0; i < 2000; i++) {
            merges.append(", k%d: 1".formatted(i));
        }
        merges.append("}\n");
        for (int i = 0; i < 1000; i++) {
            merges.append("a%d: {<<: *b}\n".formatted(i));
        }
        assertLimit(compose(merges.toString()), "Text holds more than 1000000 values");
    }

    @Test
    void aliasesCountAtTheirFullDepth() {
        StringBuilder chain = new StringBuilder("a0: &a0 [1]\n");
        for (int i = 1; i < 1000; i++) {
            chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
        }
        assertLimit(compose(chain.toString()), "Nesting is deeper than 200 levels");
    }

    @Test
    void nestingHasABound() {
        ReadLimits limits = new ReadLimits(3, 1000, 1000);
        assertEquals(List.of(), compose("[[[1]]]", limits).faults());
        assertEquals(List.of(), compose("- - - 1", limits).faults());
        assertLimit(compose("[[[[1]]]]", limits), "Nesting is deeper than 3 levels");
        assertLimit(compose("[".repeat(100_000)), "Nesting is deeper than 200 levels");
        assertLimit(compose("- ".repeat(100_000)), "Nesting is deeper than 200 levels");
        assertLimit(compose("{a: ".repeat(100_000)), "Nesting is deeper than 200 levels");
        assertLimit(compose("? ".repeat(100_000)), "Nesting is deeper than 200 levels");
    }

    @Test
    void sizeHasABound() {
        ReadLimits limits = new ReadLimits(10, 20, 5);
        assertLimit(compose("[1,2,3,4,5,6]", limits), "Text holds more than 5 values");
        assertLimit(compose("a".repeat(21), limits), "Text is longer than 20 characters");
        assertLimit(compose("[1e100000]"), "Number is longer than can be computed with");
    }

    @Test
    void hostileTextsOfAnyLengthAreRead() {
        for (String part :
                List.of("${", "{{a", "- {% ", "a: {% b\n", "&a ", "!a ", "'", "\n", "|\n", "*a ", "{{a}}, ")) {
            assertFalse(compose("[" + part.repeat(20_000)).faults().isEmpty(), part);
            assertFalse(compose("a: \"" + part.repeat(20_000)).faults().isEmpty(), part);
        }
    }
}
