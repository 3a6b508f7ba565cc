package dev.steplint.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.json.JsonFault;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever a text holds, the reader gives a tree and faults with places inside of the text.
class HclRobustnessTest {

    private static final String NOISE = "{}[]()\"$%~<=>-.,:?!#/*\\ \nabEOT019é";

    @Test
    void whatIsWrittenIsRead() {
        LongStream.range(0, 5_000).forEach(seed -> {
            RandomHcl.Sample sample = RandomHcl.expression(seed);
            String text = "v = " + sample.text() + "\nw = 1\n";
            HclDocument document = check(text);
            assertEquals(List.of(), document.faults(), text);
            assertEquals("v=" + sample.shown() + " w=1", Shown.body(document.body()), text);
        });
    }

    @Test
    void prefixesAreFaulty() {
        String text = """
                resource "a" "b" {
                  c = jsonencode({ d = [1, "e${f.g[0] + 2}h"], "i" : j ? k : -l })
                  m = <<-EOT
                    n ${o} %{ for p in q ~} r %{ endfor }
                    EOT
                  s { t = [for u, v in w : u if v] }
                }
                """;
        assertEquals(List.of(), check(text).faults());
        for (int length = 1; length < text.length() - 1; length++) {
            HclDocument document = check(text.substring(0, length));
            assertFalse(document.faults().isEmpty(), text.substring(0, length));
        }
    }

    @Test
    void mutations() {
        LongStream.range(0, 5_000).forEach(seed -> {
            Random random = new Random(seed);
            StringBuilder text =
                    new StringBuilder("a {\n v = " + RandomHcl.expression(seed).text() + "\n}\nw = 1\n");
            for (int i = 0; i <= random.nextInt(3); i++) {
                int at = random.nextInt(text.length());
                char c = NOISE.charAt(random.nextInt(NOISE.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, c);
                    default -> text.insert(at, c);
                }
            }
            check(text.toString());
        });
    }

    @Test
    void noise() {
        LongStream.range(0, 5_000).forEach(seed -> {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(80);
            for (int i = 0; i < length; i++) {
                text.append(NOISE.charAt(random.nextInt(NOISE.length())));
            }
            check(text.toString());
            check("a = \"" + text);
            check("a = <<-E\n" + text + "\nE\n");
        });
    }

    @Test
    void workGrowsWithTheText() {
        for (String part : List.of(
                "a = <<E\n",
                "a = \"${",
                "/* ",
                "a {\n",
                "a = [\n",
                "\"${<<E\n",
                "%{ if a }",
                "${",
                "a = 1 b",
                "}\n",
                "a = \"",
                "$${",
                "<<-E\n${",
                "x \"y\" {\n} }\n",
                "[^,",
                "{a=[1=}",
                "{a b,",
                "a=(\n\t})",
                "{\"\"a:b")) {
            check(part.repeat(200_000 / part.length()));
            check("a = (\n" + part.repeat(200_000 / part.length()));
            check("a = {\n" + part.repeat(200_000 / part.length()));
        }
    }

    static HclDocument check(String text) {
        try {
            HclDocument document = Shown.read(text);
            HclTemplate template = HclReader.readTemplate(new SourceFile("test.tftpl", text));
            Span all = new Span(0, text.length());
            for (JsonFault fault : Stream.concat(document.faults().stream(), template.faults().stream())
                    .toList()) {
                assertTrue(all.contains(fault.span()), text);
                assertTrue(fault.message().indexOf('\n') < 0, text);
            }
            checkBody(document.body(), all, document.faults().isEmpty(), text);
            checkExpression(template.template(), all, template.faults().isEmpty(), text);
            return document;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(text.length() > 500 ? text.substring(0, 500) : text, e);
        }
    }

    private static void checkBody(HclBody body, Span all, boolean clean, String text) {
        assertTrue(all.contains(body.span()), text);
        assertTrue(body.complete() || !clean, text);
        body.attributes().forEach(attribute -> {
            assertTrue(all.contains(attribute.nameSpan()), text);
            checkExpression(attribute.value(), all, clean, text);
        });
        body.blocks().forEach(block -> {
            assertTrue(all.contains(block.span()), text);
            checkBody(block.body(), all, clean, text);
        });
    }

    private static void checkExpression(HclExpression expression, Span all, boolean clean, String text) {
        assertTrue(all.contains(expression.span()), text);
        assertTrue(!clean || !(expression instanceof HclExpression.Unreadable), text);
        if (expression instanceof HclExpression.Template template) {
            template.parts().forEach(part -> checkPart(part, all, text));
        }
        expression.children().forEach(child -> checkExpression(child, all, clean, text));
    }

    private static void checkPart(TemplatePart part, Span all, String text) {
        assertTrue(all.contains(part.span()), text);
        switch (part) {
            case TemplatePart.Literal literal -> {
                for (int i = 0; i < literal.value().length(); i++) {
                    int offset = literal.offsets().offsetAt(i);
                    assertTrue(
                            offset < literal.offsets().endOf(i)
                                    && literal.offsets().endOf(i) <= all.end(),
                            text);
                }
            }
            case TemplatePart.Interpolation _ -> {}
            case TemplatePart.If choice -> {
                choice.then().forEach(inner -> checkPart(inner, all, text));
                choice.otherwise().forEach(inner -> checkPart(inner, all, text));
            }
            case TemplatePart.For loop -> loop.body().forEach(inner -> checkPart(inner, all, text));
        }
    }
}
