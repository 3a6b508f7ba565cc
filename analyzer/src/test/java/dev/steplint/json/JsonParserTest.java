package dev.steplint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.json.JsonFault.Kind;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonParserTest {

    private static JsonDocument parse(String text, ReadLimits limits) {
        return new JsonParser(new SourceFile("test", text), limits).parse();
    }

    private static JsonDocument parse(String text) {
        return parse(text, ReadLimits.DEFAULT);
    }

    private static void assertLimit(JsonDocument document, int start, String message) {
        JsonFault fault = document.faults().getLast();
        assertEquals(Kind.LIMIT, fault.kind());
        assertEquals(message, fault.message());
        assertEquals(start, fault.span().start());
    }

    @Test
    void anEmptyTextIsAFault() {
        for (String text : List.of("", " \n\t\r\n ")) {
            JsonDocument document = parse(text);
            assertInstanceOf(JsonError.class, document.root());
            assertEquals("Text is empty", document.faults().getFirst().message());
            assertEquals(Span.at(0), document.faults().getFirst().span());
        }
    }

    @Test
    void everyValueKnowsItsPlace() {
        String text = " {\"a\" : [ 1.5 , \"x\\ty\" ] } ";
        JsonObject root = parse(text).root().asObject().orElseThrow();
        JsonMember member = root.members().getFirst();
        JsonArray array = member.value().asArray().orElseThrow();
        JsonString string = array.elements().getLast().asString().orElseThrow();
        assertEquals(new Span(1, 26), root.span());
        assertEquals(new Span(2, 5), member.keySpan());
        assertEquals(new Span(8, 24), member.valueSpan());
        assertEquals(new Span(10, 13), array.elements().getFirst().span());
        assertEquals(new Span(16, 22), string.span());
        assertEquals(new Span(17, 21), string.contentSpan());
        assertEquals(new Span(18, 20), string.spanOf(1, 2));
        assertEquals(20, string.offsetAt(2));
        assertEquals(21, string.offsetAt(3));
    }

    @Test
    void numbersKeepTheirText() {
        JsonArray array = parse("[10, 1.0, 1e1, 999999999999999999, 1e2]")
                .root()
                .asArray()
                .get();
        List<JsonNumber> numbers =
                array.elements().stream().map(JsonNumber.class::cast).toList();
        assertEquals(10, numbers.get(0).asLong().orElseThrow());
        assertTrue(numbers.get(1).asLong().isEmpty());
        assertTrue(numbers.get(2).asLong().isEmpty());
        assertEquals(999_999_999_999_999_999L, numbers.get(3).asLong().orElseThrow());
        assertEquals("1.0", numbers.get(1).text());
    }

    @Test
    void nestingHasABound() {
        ReadLimits limits = new ReadLimits(3, 1000, 1000);
        assertEquals(List.of(), parse("[[[1]]]", limits).faults());
        assertLimit(parse("[[[[1]]]]", limits), 3, "Nesting is deeper than 3 levels");
        JsonDocument deep = parse("[".repeat(1_000_000));
        assertLimit(deep, 200, "Nesting is deeper than 200 levels");
        assertEquals(1, deep.faults().size());
        assertEquals(1, parse("{\"a\":".repeat(1_000_000)).faults().size());
    }

    @Test
    void sizeHasABound() {
        ReadLimits limits = new ReadLimits(10, 20, 5);
        assertEquals(List.of(), parse("[1,2,3,4]", limits).faults());
        JsonDocument many = parse("[1,2,3,4,5,6]", limits);
        assertLimit(many, 9, "Text holds more than 5 values");
        assertEquals(1, many.faults().size());
        assertLimit(parse(" ".repeat(21), limits), 0, "Text is longer than 20 characters");
    }

    @Test
    void numbersHaveABound() {
        assertEquals(
                List.of(), parse("[1e-0000000100, " + "9".repeat(1000) + "]").faults());
        assertLimit(parse("[1e100000]"), 1, "Number is longer than can be computed with");
        assertLimit(parse("[" + "9".repeat(1_000_000) + "]"), 1, "Number is longer than can be computed with");
    }

    @Test
    void faultsHaveABound() {
        JsonDocument document = parse("[\n" + "x,\n".repeat(100_000) + "]");
        assertEquals(FaultList.MOST + 1, document.faults().size());
        assertLimit(document, 599, "Text has more than 200 faults");
        assertEquals(
                Kind.LIMIT,
                parse("[" + "1 ".repeat(100_000) + "]").faults().getLast().kind());
    }

    @Test
    void aLongNameIsCutInMessages() {
        String name = "n".repeat(59) + "\uD83D\uDE00";
        String message = parse("{\"" + name + "\"}").faults().getFirst().message();
        assertEquals("Key `" + "n".repeat(59) + "…` has no value", message);
        assertEquals(
                "Key `a?b` has no value",
                parse("{\"a\\nb\"}").faults().getFirst().message());
    }

    @Test
    void hostileTextsOfAnyLengthAreRead() {
        List<String> parts = List.of(
                "\"\n",
                "\"${\"a",
                "%{",
                "{%",
                "{{a",
                "${",
                "[}",
                "{\"a\":[}\n",
                "\"a\"b",
                "1 ",
                "'",
                "\"a, \"b",
                "{{a}}");
        for (String part : parts) {
            String text = "[" + part.repeat(50_000);
            assertTrue(parse(text).faults().size() > 0, part);
            assertTrue(parse("{\"" + text).faults().size() > 0, part);
        }
    }
}
