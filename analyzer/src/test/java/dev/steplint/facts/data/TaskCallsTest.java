package dev.steplint.facts.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.facts.Facts;
import dev.steplint.facts.data.DataShape.Member;
import dev.steplint.model.Machines;
import dev.steplint.model.StateMachine;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskCallsTest {
    private static StateMachine machine(String fields) {
        return Machines.of("""
                {"StartAt": "A", "States": {"A": {"Type": "Task", %s "Resource": "arn:aws:states:::sqs:sendMessage"}}}
                """.formatted(fields));
    }

    private static List<TaskCall> calls(StateMachine machine) {
        return new Facts(machine).get(TaskCalls.KEY).all();
    }

    private static String template(String value) {
        return Shown.of(calls(machine("\"Parameters\": %s,".formatted(value)))
                .getFirst()
                .request());
    }

    private static String expression(String code) {
        String text = "{%% %s %%}".formatted(code).replace("\\", "\\\\").replace("\"", "\\\"");
        return Shown.of(calls(machine("\"QueryLanguage\": \"JSONata\", \"Arguments\": \"%s\",".formatted(text)))
                .getFirst()
                .request());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                         | {}",
                "{'a': 'text', 'b': 1, 'c': true, 'd': null} | {a: 'text', b: 1.0, c: true, d: null}",
                "{'a.$': '$.x', 'b.$': '$$.Execution.Id'}   | {a: ?, b: ?}",
                "{'a.$': 'States.UUID()'}                   | {a: string}",
                "{'a.$': 'States.MathAdd($.x, 1)'}          | {a: number}",
                "{'a.$': 'States.StringToJson($.x)'}        | {a: ?}",
                "{'a.$': 'States.Array(1, $.x, null)'}      | {a: [1.0, ?, null]}",
                "{'a.$': 'States.JsonMerge($.x, $.y, false)'} | {a: {…}}",
                "{'a.$': 'States.Formatted()'}              | {a: ?}",
                "{'a.$': 'States.UUID('}                    | {a: ?}",
                "{'a.$': 1}                                 | {a: ?}",
                "{'a': [{'b.$': '$.x'}, 'text']}            | {a: [{b: ?}, 'text']}",
                "{'a': '$.x', 'b': 'States.UUID()', 'c': '{% 1 %}'} | {a: ?, b: ?, c: ?}",
                "{'a': '${A}', '${B}': 1, 'c.$': '${C}'}    | {a: ?, c: ?…}",
                "{'a': ${A}, 'b': [${B}]}                   | {a: ?, b: [?…]}",
                "{'a': {'Ref': 'Queue'}}                    | {a: ?}",
                "{'a': 1, 'a': 2}                           | {a: 2.0}",
                "'$.x'                                      | ?",
            })
    void payloadTemplates(String template, String expected) {
        assertEquals(expected, template(template.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'text'                             | 'text'",
                "-1                                 | -1.0",
                "true                               | true",
                "null                               | null",
                "'a' & $x                           | string",
                "$x + 1                             | number",
                "-$x                                | number",
                "$x > 1                             | boolean",
                "$x and $y                          | boolean",
                "$x ? 'a' : 'b'                     | string",
                "$x ? 'a' : 1                       | ?",
                "$x ? 'a'                           | 'a'",
                "$x ? {'a': 1} : {'b': 1}           | {…}",
                "($x := 1; {'a': $x})               | {a: ?}",
                "$string($x)                        | string",
                "$x ~> $uppercase                   | string",
                "$x ~> $substringBefore('-')        | string",
                "$map($x, $y)                       | ?",
                "$keys($x)                          | ?",
                "($string := $x; $string(1))        | ?",
                "{'a': 1, 'b': $x.y, $x: 1}         | {a: 1.0, b: ?…}",
                "[1, 'a']                           | [1.0, 'a']",
                "[$x.y, 'a']                        | ['a'…]",
                "[1..3]                             | […]",
                "$states.input.x[]                  | […]",
                "$states.input                      | ?",
                "/a/                                | ?",
                "1 +                                | ?",
            })
    void expressions(String code, String expected) {
        assertEquals(expected, expression(code));
    }

    @Test
    void expressionsInsideOfArguments() {
        assertEquals(
                "{a: string, b: ['x', ?], c: ?}",
                Shown.of(calls(machine("""
                        "QueryLanguage": "JSONata",
                        "Arguments": {"a": "{% 'a' & $x %}", "b": ["x", "{% $y %}"], "c": "{% half"},
                        """)).getFirst().request()));
    }

    @Test
    void withoutAFieldTheInputIsSent() {
        TaskCall call = calls(machine("")).getFirst();
        assertEquals("?", Shown.of(call.request()));
        assertEquals(Optional.empty(), call.field());
        assertEquals("`Parameters` of state `A`", call.title());
        assertEquals("sqs:sendMessage", call.action());
    }

    @Test
    void aFieldOfTheOtherLanguageIsNotTheRequest() {
        assertEquals(
                "?",
                Shown.of(calls(machine("\"Arguments\": {\"a\": 1},")).getFirst().request()));
    }

    @Test
    void aLanguageThatIsNotSettledHasNoCalls() {
        assertEquals(List.of(), calls(machine("\"QueryLanguage\": \"${L}\", \"Parameters\": {\"a\": 1},")));
    }

    @Test
    void readersAndWritersCallToo() {
        assertEquals(
                List.of("s3:getObject {Bucket: 'b', Key: ?}", "s3:putObject {Bucket: 'b'}"),
                calls(Machines.of("""
                        {"StartAt": "A", "States": {"A": {"Type": "Map",
                          "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
                                         "Parameters": {"Bucket": "b", "Key.$": "$.k"}},
                          "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "b"}}
                        }}}
                        """)).stream()
                        .map(call -> call.action() + " " + Shown.of(call.request()))
                        .toList());
    }

    @Test
    void namesCanBeWrittenOver() {
        StateMachine machine = machine("\"Parameters\": {\"queueUrl.$\": \"$.q\", \"a\\u0062\": 1},");
        List<Member> members =
                calls(machine).getFirst().request().asFields().orElseThrow().members();
        assertEquals("\"queueUrl.$\"", text(machine, members.getFirst().nameSpan()));
        assertEquals("queueUrl", text(machine, members.getFirst().letters().orElseThrow()));
        assertEquals(Optional.empty(), members.get(1).letters());
    }

    @Test
    void namesInExpressionsCanBeWrittenOver() {
        StateMachine machine =
                machine("\"QueryLanguage\": \"JSONata\", \"Arguments\": \"{% {\\\"queueUrl\\\": 'https://q'} %}\",");
        Member member = calls(machine)
                .getFirst()
                .request()
                .asFields()
                .orElseThrow()
                .members()
                .getFirst();
        assertEquals("\\\"queueUrl\\\"", text(machine, member.nameSpan()));
        assertEquals("queueUrl", text(machine, member.letters().orElseThrow()));
        assertEquals("'https://q'", text(machine, member.value().span()));
    }

    private static String text(StateMachine machine, Span span) {
        return machine.definition().file().text(span);
    }
}
