package dev.steplint.host.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.json.JsonFault;
import dev.steplint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "1 + 2 * 3 - 4 % 3¦6",
                "10 / 4¦2.5",
                "-local.two¦-2",
                "5.0¦5",
                "1 < 2 && !(2 >= 3)¦true",
                "local.yes || var.v¦true",
                "var.v && false¦false",
                "\"a\" == \"a\"¦true",
                "null == null¦true",
                "local.name == \"x\" ? 1 : 2¦2",
                "local.again¦\"flow\"",
                "local.list[1]¦\"b\"",
                "local.map.n.deep[0]¦1",
                "local.map[\"k\"]¦\"v\"",
                "[for x in local.list : upper(x)]¦[\"A\",\"B\"]",
                "[for i, x in local.list : \"${i}${x}\" if i > 0]¦[\"1b\"]",
                "{for k, v in { b = 1, a = 2 } : \"x${k}\" => v}¦{\"xa\":2,\"xb\":1}",
                "{for x in [\"a\", \"b\", \"a\"] : x => 1...}¦{\"a\":[1,1],\"b\":[1]}",
                "[{ n = 1 }, { n = 2 }][*].n¦[1,2]",
                "[{ n = 1 }].*.n¦[1]",
                "\"<${local.name}-${local.two}-${local.yes}>\"¦\"<flow-2-true>\"",
                "\"%{ if local.yes }y%{ else }n%{ endif }%{ for x in local.list }[${x}]%{ endfor }\"¦\"y[a][b]\"",
                "jsonencode({ b = [1, null, true], a = \"q\\\"\" })¦\"{\\\"a\\\":\\\"q\\\\\\\"\\\",\\\"b\\\":[1,null,true]}\"",
                "jsondecode(jsonencode({ a = 1 }))¦{\"a\":1}",
                "jsondecode(file(\"${path.module}/data.json\")).a¦[1,\"b\"]",
                "yamldecode(file(\"data.yaml\"))¦{\"a\":{\"b\":\"c\"}}",
                "file(\"plain.txt\")¦\"one ${two}\\n\"",
                "fileexists(\"${path.module}/none\")¦false",
                "templatefile(\"m.tftpl\", { name = \"x\", xs = [1, 2] })¦\"Hi x 1 2 ${raw}\"",
                "merge({ a = 1, b = 1 }, null, { b = 2 })¦{\"a\":1,\"b\":2}",
                "merge([{ a = 1 }, { b = 2 }]...)¦{\"a\":1,\"b\":2}",
                "concat([1], [2, 3])¦[1,2,3]",
                "flatten([[1, [2]], 3])¦[1,2,3]",
                "distinct([\"a\", \"b\", \"a\"])¦[\"a\",\"b\"]",
                "toset([\"b\", \"a\", \"b\"])¦[\"a\",\"b\"]",
                "compact([\"a\", \"\", null])¦[\"a\"]",
                "reverse([1, 2])¦[2,1]",
                "length(local.list)¦2",
                "length(\"é😀\")¦2",
                "element([1, 2, 3], 4)¦2",
                "one([])¦null",
                "lookup(local.map, \"k\", \"x\")¦\"v\"",
                "lookup(local.map, \"none\", \"x\")¦\"x\"",
                "contains(local.list, \"b\")¦true",
                "keys({ b = 1, a = 2 })¦[\"a\",\"b\"]",
                "values({ b = 1, a = 2 })¦[2,1]",
                "zipmap([\"a\"], [1])¦{\"a\":1}",
                "range(1, 4)¦[1,2,3]",
                "format(\"%s-%d%%\", \"a\", 5)¦\"a-5%\"",
                "sort([\"b\", \"a\", \"é\", \"a\"])¦[\"a\",\"a\",\"b\",\"é\"]",
                "slice([1, 2, 3], 1, 3)¦[2,3]",
                "chunklist([1, 2, 3], 2)¦[[1,2],[3]]",
                "index([\"a\", \"b\"], \"b\")¦1",
                "alltrue([true, \"true\"])¦true",
                "alltrue([var.v, false])¦false",
                "anytrue([var.v, true])¦true",
                "anytrue([])¦false",
                "sum([1, 2.5])¦3.5",
                "coalescelist([], [1])¦[1]",
                "setunion([\"b\"], [\"a\", \"b\"])¦[\"a\",\"b\"]",
                "setintersection([\"b\", \"c\"], [\"a\", \"b\"])¦[\"b\"]",
                "setsubtract([\"b\", \"c\"], [\"b\"])¦[\"c\"]",
                "base64encode(\"é\")¦\"w6k=\"",
                "base64decode(\"w6k=\")¦\"é\"",
                "strrev(\"ab\")¦\"ba\"",
                "title(\"an order-flow\")¦\"An Order-Flow\"",
                "dirname(\"a/b/c.json\")¦\"a/b\"",
                "templatestring(\"Hi $${n}%%{ if b }!%%{ endif }\", { n = \"x\", b = true })¦\"Hi x!\"",
                "join(\", \", local.list)¦\"a, b\"",
                "split(\"-\", \"a-b-\")¦[\"a\",\"b\",\"\"]",
                "replace(\"a.b.c\", \".\", \"--\")¦\"a--b--c\"",
                "lower(\"ABC\")¦\"abc\"",
                "trimspace(\"  a b \")¦\"a b\"",
                "chomp(\"a\\n\")¦\"a\"",
                "trimprefix(\"abab\", \"ab\")¦\"ab\"",
                "trimsuffix(\"abab\", \"ab\")¦\"ab\"",
                "substr(\"hello\", 1, 3)¦\"ell\"",
                "startswith(\"abc\", \"ab\")¦true",
                "endswith(\"abc\", \"ab\")¦false",
                "basename(\"a/b.c\")¦\"b.c\"",
                "tostring(5)¦\"5\"",
                "tonumber(\"5\")¦5",
                "tobool(\"true\")¦true",
                "max(1, 3, 2)¦3",
                "ceil(1.2)¦2",
                "coalesce(null, \"\", \"a\")¦\"a\"",
                "try(local.name, \"x\")¦\"flow\"",
                "sensitive(\"a\")¦\"a\"",
            })
    void known(String expression, String expected) {
        assertEquals(expected, Evaluations.json(expression), expression);
    }

    /// Each hole is named by what it certainly is.
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "var.v¦${var.v}",
                "var.v.a[0]¦${var.v.a.0}",
                "aws_lambda_function.f.arn¦${aws_lambda_function.f.arn}",
                "aws_lambda_function.f[0].arn¦${aws_lambda_function.f.arn}",
                "aws_lambda_function.f[1].arn¦${aws_lambda_function.f[1].arn}",
                "aws_lambda_function.f.function_name¦${aws_lambda_function.f.name}",
                "aws_sns_topic.t.id¦${aws_sns_topic.t.arn}",
                "aws_sqs_queue.q.id¦${aws_sqs_queue.q.url}",
                "data.aws_region.here.name¦${AWS::Region}",
                "data.aws_region.there.name¦${data.aws_region.there.name}",
                "data.aws_caller_identity.me.account_id¦${AWS::AccountId}",
                "module.m.out¦${module.m.out}",
                "\"arn:${var.v}:x\"¦\"arn:${var.v}:x\"",
                "join(\"/\", [\"a\", var.v])¦\"a/${var.v}\"",
                "format(\"%s!\", var.v)¦\"${var.v}!\"",
            })
    void open(String expression, String expected) {
        assertEquals(expected, Evaluations.json(expression), expression);
    }

    /// What is not known, and what would be an error, is a hole and nothing else.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "merge({ a = 1 }, var.v)",
                "concat([1], var.v)",
                "[for x in var.v : x]",
                "{for k, v in { a = 1 } : k => v if var.v}",
                "lookup(local.map, var.v)",
                "try(var.v, 1)",
                "local.none",
                "local.list[7]",
                "local.map.none",
                "1 / 0",
                "1 + \"a\"",
                "nobody(1)",
                "toset([var.v])",
                "tolist([1, \"a\"])",
                "tomap({ a = 1, b = \"x\" })",
                "contains([var.v], \"a\")",
                "replace(\"a\", \"/a/\", \"b\")",
                "format(\"%q\", 1)",
                "jsondecode(\"{\")",
                "file(\"none\")",
                "templatefile(\"m.tftpl\", var.v)",
                "sort([var.v])",
                "slice([1], 0, 2)",
                "slice([1], 1, 0)",
                "chunklist([1], 0)",
                "index([\"a\"], \"b\")",
                "index([var.v, \"b\"], \"b\")",
                "alltrue([true, var.v])",
                "sum([])",
                "coalescelist(var.v, [1])",
                "setunion([\"a\"], var.v)",
                "setunion([\"a\"], [1])",
                "base64decode(\"w6k\")",
                "base64decode(\"/w==\")",
                "dirname(\"./a/../b\")",
                "templatestring(var.v, {})",
                "templatestring(\"a\")",
                "range(0, 1e9)",
                "flatten([[1], var.v])",
                "local.ring",
            })
    void unknown(String expression) {
        assertInstanceOf(Value.Unknown.class, Evaluations.value(expression), expression);
    }

    @Test
    void equalHolesAreTheSame() {
        Value.Items same = (Value.Items) Evaluations.value("[var.v, var.v, \"${var.v}\"]");
        assertEquals(hole(same.items().getFirst()), hole(same.items().get(1)));
        assertEquals(hole(same.items().getFirst()), hole(same.items().get(2)));
        Value.Items calls = (Value.Items) Evaluations.value("[uuid(), uuid()]");
        assertNotEquals(hole(calls.items().getFirst()), hole(calls.items().get(1)));
        Value.Items loop = (Value.Items) Evaluations.value("[for x in local.list : var.v[x]]");
        assertNotEquals(hole(loop.items().getFirst()), hole(loop.items().get(1)));
    }

    private static Hole hole(Value value) {
        return ((Value.Unknown) value).hole();
    }

    @Test
    void conditionsThatAreNotKnownLeaveAlternatives() {
        Value.OneOf several = (Value.OneOf) Evaluations.value("var.v ? 1 : local.yes ? 2 : 3");
        assertEquals(2, several.alternatives().size());
        Value.OneOf encoded = (Value.OneOf) Evaluations.value("jsonencode(var.v ? {} : { a = 1 })");
        assertInstanceOf(Value.Encoded.class, encoded.alternatives().getFirst());
    }

    @Test
    void aCircleIsAFault() {
        Evaluator evaluator = Evaluations.evaluator("local.ring");
        Evaluations.value("local.ring", evaluator);
        SourceFile file = evaluator.module().documents().getFirst().file();
        List<JsonFault> faults = evaluator.workspace().faults(file);
        assertEquals(
                List.of("Local value `ring` depends on itself"),
                faults.stream().map(JsonFault::message).toList());
        assertEquals("ring", file.text(faults.getFirst().span()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "5¦string¦\"5\"",
                "\"5\"¦number¦5",
                "\"true\"¦bool¦true",
                "[1, \"2\"]¦list(number)¦[1,2]",
                "{ a = 1 }¦map(string)¦{\"a\":\"1\"}",
                "{ a = 1, b = 2 }¦object({ a = string, c = optional(number, 3), d = optional(string) })¦{\"a\":\"1\",\"c\":3,\"d\":null}",
                "{ a = 1 }¦any¦{\"a\":1}",
                "jsonencode({})¦string¦\"{}\"",
                "null¦string¦null",
                "\"x\"¦number¦none",
                "[1]¦map(string)¦none",
                "{}¦object({ a = string })¦none",
            })
    void typesOfVariables(String value, String type, String expected) {
        Evaluator evaluator = Evaluations.evaluator(value + "\nt = " + type);
        Module.Local written = evaluator.module().locals().get("t");
        Scope scope = Scope.of(written.file());
        String shown = new Types(evaluator, scope)
                .convert(
                        Evaluations.value(value, evaluator), written.attribute().value())
                .map(converted ->
                        new Value.Text(converted.place(), JsonWriter.write(converted, converted.place())).shown())
                .orElse("none");
        assertEquals(expected, shown);
    }

    /// Texts and values that would grow without bound are given up.
    @Test
    void workIsBounded() {
        StringBuilder locals = new StringBuilder("1\n");
        StringBuilder objects = new StringBuilder("1\n");
        locals.append("t0 = \"0123456789\"\n");
        objects.append("t0 = { a = 1 }\n");
        for (int i = 1; i < 60; i++) {
            locals.append("t%d = \"${local.t%d}${local.t%d}\"\n".formatted(i, i - 1, i - 1));
            objects.append("t%d = { a = local.t%d, b = local.t%d }\n".formatted(i, i - 1, i - 1));
        }
        locals.append("w = local.t59\n");
        objects.append("w = \"${jsonencode(local.t59)}!\"\n");
        for (StringBuilder text : List.of(locals, objects)) {
            Evaluator evaluator = Evaluations.evaluator(text.toString());
            Module.Local local = evaluator.module().locals().get("w");
            Value value = evaluator.evaluate(local.attribute().value(), Scope.of(local.file()));
            assertTrue(Texts.of(value).flatMap(Value.Text::known).isEmpty());
        }
    }

    @Test
    void longChainsOfLocalsEnd() {
        StringBuilder locals = new StringBuilder("local.t5000\nt0 = 1\n");
        for (int i = 1; i <= 5000; i++) {
            locals.append("t%d = [local.t%d]\n".formatted(i, i - 1));
        }
        Evaluations.value(locals.toString());
    }
}
