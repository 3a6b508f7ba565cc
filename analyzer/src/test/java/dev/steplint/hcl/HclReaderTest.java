package dev.steplint.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonString;
import dev.steplint.json.ReadLimits;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HclReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "1¦1",
                "1.5e-3¦1.5e-3",
                "true¦true",
                "null¦null",
                "a-b_c¦a-b_c",
                "a.b.c¦a.b.c",
                "a[0].b[\"k\"]¦a[0].b['k']",
                "a.0.1¦a[0][1]",
                "a.*.b.c¦(splat a @.b.c)",
                "a.*.b[0]¦(splat a @.b)[0]",
                "a[*].b[0].c¦(splat a @.b[0].c)",
                "a[*].b[*].c¦(splat a (splat @.b @.c))",
                "-a.b + !c¦(+ (- a.b) (! c))",
                "1 + 2 * 3 - 4¦(- (+ 1 (* 2 3)) 4)",
                "a || b && c == d < e + 1¦(|| a (&& b (== c (< d (+ e 1)))))",
                "a ? b : c ? d : e¦(? a b (? c d e))",
                "(1 + 2) * 3¦(* ((+ 1 2)) 3)",
                "f()¦(f)",
                "f(a, [1, 2]...)¦(f a [1 2]...)",
                "f(a,⏎ b,⏎)¦(f a b)",
                "provider::aws::arn_parse(x)¦(provider::aws::arn_parse x)",
                "[]¦[]",
                "[1,⏎ 2,⏎]¦[1 2]",
                "{}¦{}",
                "{a = 1, \"b\": 2, (c) = 3}¦{a:1 'b':2 (c):3}",
                "{⏎ a = 1⏎ b = 2 # x⏎⏎}¦{a:1 b:2}",
                "{ a = b ? 1 : 2 }¦{a:(? b 1 2)}",
                "[for x in xs : x.y if x.z]¦(for x xs x.y if x.z)",
                "{for k, v in m : k => v...}¦(for k,v m k=>v...)",
                "{⏎for k in m :⏎ k => 1⏎}¦(for k m k=>1)",
                "\"\"¦''",
                "\"a${b}c\"¦'a<b>c'",
                "\"${b}\"¦'<b>'",
                "\"$${b} %%{c} $ % $$ $5\"¦'${b} %{c} $ % $$ $5'",
                "\"\\\" \\n \\u00e9 \\U0001F600\"¦§'\" \\n é 😀'§",
                "\"a ${~ b ~} c\"¦'a<b>c'",
                "\"%{ if a }x%{ else }y%{ endif }\"¦'<if a|x|y>'",
                "\"%{ for k, v in m ~} ${v} %{~ endfor }\"¦'<for k,v m|<v>>'",
                "\"${f({ a = \"}\" })}\"¦'<(f {a:'}'})>'",
                "\"${f(\"${g(\"x\")}\")}\"¦'<(f '<(g 'x')>')>'",
            })
    void expressions(String text, String expected) {
        HclDocument document = Shown.read("v = " + text.replace('⏎', '\n'));
        assertEquals(List.of(), document.faults());
        assertEquals("v=" + expected, Shown.body(document.body()));
    }

    @Test
    void bodies() {
        HclDocument document = Shown.read("""
                # a comment
                a = 1 // another
                /* one more
                 */ b = 2
                locals {}
                resource "aws_x" y {
                  inner { c = 3 }
                  dynamic "z" {
                    d = 4
                  }
                  e = [
                    5
                  ]
                }
                """);
        assertEquals(List.of(), document.faults());
        assertEquals(
                "a=1 b=2 locals {} resource aws_x y {e=[5] inner {c=3} dynamic z {d=4}}", Shown.body(document.body()));
    }

    @Test
    void heredocs() {
        HclDocument document = Shown.read("""
                a = <<EOT
                  x "${y}" \\n $${z}
                %{ if y ~}
                  w
                %{ endif ~}
                  EOT
                b = <<-E
                    deep

                      ${v} er
                    ${[
                  1]}
                  E
                c = f(<<E
                E
                )
                """);
        assertEquals(List.of(), document.faults());
        assertEquals(
                "a=<<'  x \"<y>\" \\\\n ${z}\\n<if y|w\\n|>' b=<<'deep\\n\\n  <v> er\\n<[1]>\\n' c=(f <<'')",
                Shown.body(document.body()));
    }

    @Test
    void charactersOfAHeredocStandWhereTheyAreWritten() {
        HclDocument document = Shown.read("a = <<-E\n    one\n      t$${w}o\n    E\n");
        HclExpression.Template template =
                (HclExpression.Template) document.body().attributes().getFirst().value();
        TemplatePart.Literal literal = (TemplatePart.Literal) template.parts().getFirst();
        assertEquals("one\n  t${w}o\n", literal.value());
        String text = document.file().text();
        assertEquals(text.indexOf("one"), literal.offsets().offsetAt(0));
        assertEquals(text.indexOf("  t$$"), literal.offsets().offsetAt(4));
        assertEquals(text.indexOf("$${"), literal.offsets().offsetAt(7));
        assertEquals(text.indexOf("w}o"), literal.offsets().offsetAt(9));
    }

    @Test
    void windowsLineEnds() {
        HclDocument document = Shown.read("a = <<E\r\nx\r\nE\r\nb {\r\n c = 1\r\n}\r\n");
        assertEquals(List.of(), document.faults());
        assertEquals("a=<<'x\\r\\n' b {c=1}", Shown.body(document.body()));
    }

    @Test
    void spans() {
        String text = "r \"t\" \"n\" {\n  a = f(\"x${b.c[0]}\", 1 + 2)\n}\n";
        HclBlock block = Shown.read(text).body().blocks().getFirst();
        assertEquals(
                text.strip(), text.substring(block.span().start(), block.span().end()));
        assertEquals("r \"t\" \"n\"", cut(text, block.header()));
        HclAttribute attribute = block.body().attributes().getFirst();
        assertEquals("a", cut(text, attribute.nameSpan()));
        assertEquals("f(\"x${b.c[0]}\", 1 + 2)", cut(text, attribute.value().span()));
        List<HclExpression> arguments = attribute.value().children();
        assertEquals("\"x${b.c[0]}\"", cut(text, arguments.getFirst().span()));
        assertEquals(
                "b.c[0]", cut(text, arguments.getFirst().children().getFirst().span()));
        assertEquals("1 + 2", cut(text, arguments.getLast().span()));
    }

    private static String cut(String text, Span span) {
        return text.substring(span.start(), span.end());
    }

    @Test
    void stringsOfJsonAreTemplates() {
        SourceFile file = new SourceFile("x.tf.json", "{\"a\": \"q\\\"${f(\\\"x\\\")}\"}");
        JsonString string = JsonReader.read(file, JsonFormat.JSON)
                .root()
                .asObject()
                .flatMap(object -> object.value("a"))
                .flatMap(value -> value.asString())
                .orElseThrow();
        HclTemplate template = HclReader.readTemplate(file, string);
        assertEquals("q\"<(f 'x')>", Shown.parts(template.template().parts()));
        HclExpression call = template.template().children().getFirst();
        assertEquals("f(\\\"x\\\")", cut(file.text(), call.span()));
        assertEquals("\\\"x\\\"", cut(file.text(), call.children().getFirst().span()));
    }

    @Test
    void limits() {
        String deep = "a = " + "[".repeat(100_000);
        assertEquals(1, Shown.read(deep).faults().size());
        assertTrue(Shown.read(deep).faults().getFirst().message().startsWith("Nesting"));
        assertEquals(
                "Nesting is deeper than 200 levels",
                Shown.read("a {\n".repeat(10_000)).faults().getFirst().message());
        for (String chain : List.of(".b", "[0]", " + 1", ".*", "[*]")) {
            List<?> faults = Shown.read("a = a" + chain.repeat(50_000)).faults();
            assertEquals(1, faults.size(), chain);
        }
        SourceFile file = new SourceFile("test.tf", "a = 1\nb = 2\n");
        HclDocument document = HclReader.read(file, new ReadLimits(10, 5, 10));
        assertEquals(
                "Text is longer than 5 characters", document.faults().getFirst().message());
        assertTrue(!document.body().complete());
    }
}
