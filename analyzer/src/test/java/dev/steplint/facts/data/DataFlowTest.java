package dev.steplint.facts.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.facts.Facts;
import dev.steplint.model.Machines;
import dev.steplint.model.StateMachine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFlowTest {
    private static final String CALL =
            "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::aws-sdk:sfn:listExecutions\"";

    private static Facts facts(String states) {
        return new Facts(Machines.of("{\"StartAt\": \"A\", \"States\": {%s}}".formatted(states)));
    }

    /// What a state that follows the first one gets.
    private static String inputOf(String name, String states) {
        Facts facts = facts(states);
        return facts.machine()
                .states()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .flatMap(state -> facts.get(DataFlow.KEY).of(state))
                .map(data -> Shown.of(data.input()))
                .orElseThrow();
    }

    private static String after(String first) {
        return inputOf("B", "\"A\": {%s, \"Next\": \"B\"}, \"B\": {\"Type\": \"Succeed\"}".formatted(first));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                                                       | <aws-sdk:sfn:listExecutions>",
                ", 'ResultPath': '$'                                    | <aws-sdk:sfn:listExecutions>",
                ", 'ResultPath': '$.a.b'                                | {a: {b: <aws-sdk:sfn:listExecutions>…}…}",
                ", 'ResultPath': null                                   | ?",
                ", 'ResultPath': '$.a[0]'                               | ?",
                ", 'ResultPath': '$.${Name}'                            | ?",
                ", 'ResultPath': '$.a', 'OutputPath': '$.a'             | <aws-sdk:sfn:listExecutions>",
                ", 'ResultPath': '$.a', 'OutputPath': '$.b'             | ?",
                ", 'OutputPath': '$.Executions'                         | ?",
                ", 'OutputPath': null                                   | {}",
                ", 'ResultSelector': {'n.$': '$.Executions', 'k': 1}    | {n: ?, k: 1.0}",
                ", 'ResultSelector': {'n.$': '$'}, 'ResultPath': '$.r'  | {r: {n: <aws-sdk:sfn:listExecutions>}…}",
                ", 'ResultSelector': {'${Key}': 1}                      | {…}",
            })
    void tasksInJsonPath(String fields, String expected) {
        assertEquals(expected, after(CALL + (fields == null ? "" : fields.replace('\'', '"'))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                                                           | <aws-sdk:sfn:listExecutions>",
                ", 'Output': '{% $states.result %}'                         | <aws-sdk:sfn:listExecutions>",
                ", 'Output': {'a': '{% $states.result %}', 'b': 1}          | {a: <aws-sdk:sfn:listExecutions>, b: 1.0}",
                ", 'Output': '{% {\"a\": $states.result.Executions} %}'     | {a: ?}",
                ", 'Output': '{% $merge([$states.input, {}]) %}'            | {…}",
                ", 'Output': '${Output}'                                    | ?",
                ", 'Output': '{% ($states := {}; $states.result) %}'        | ?",
            })
    void tasksInJsonata(String fields, String expected) {
        String written = fields == null ? "" : fields.replace("\"", "\\\"").replace('\'', '"');
        assertEquals(expected, after(CALL + ", \"QueryLanguage\": \"JSONata\"" + written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Type': 'Pass', 'Result': {'a.$': '$.b', 'c': ['$.d']}        | {a.$: '$.b', c: ['$.d']}",
                "'Type': 'Pass', 'Parameters': {'a': 1, 'b.$': 'States.UUID()'} | {a: 1.0, b: string}",
                "'Type': 'Pass', 'Result': 1, 'ResultPath': '$.a'              | {a: 1.0…}",
                "'Type': 'Pass', 'InputPath': null                            | {}",
                "'Type': 'Wait', 'Seconds': 1                                 | ?",
                "'Type': 'Parallel', 'Branches': [], 'ResultPath': '$.p'       | {p: ?…}",
                "'Type': 'Map', 'ResultSelector': {'m': 1}                    | {m: 1.0}",
            })
    void otherStates(String fields, String expected) {
        assertEquals(expected, after(fields.replace('\'', '"')));
    }

    @Test
    void resultsAddUp() {
        assertEquals("{a: 1.0, b: {c: 2.0}, d: <sqs:sendMessage>}", inputOf("D", """
                "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "B"},
                "B": {"Type": "Pass", "Result": 2, "ResultPath": "$.b.c", "Next": "C"},
                "C": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "ResultPath": "$.d", "Next": "D"},
                "D": {"Type": "Succeed"}
                """));
    }

    @Test
    void whatIsWrittenIntoAnAnswerIsRemembered() {
        assertEquals("<aws-sdk:sfn:listExecutions + b: 2.0>", inputOf("C", """
                "A": {%s, "Next": "B"},
                "B": {"Type": "Pass", "Result": 2, "ResultPath": "$.b", "Next": "C"},
                "C": {"Type": "Succeed"}
                """.formatted(CALL)));
    }

    @Test
    void choicesHandOnWhatTheyGet() {
        assertEquals("{a: 1.0}", inputOf("C", """
                "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "B"},
                "B": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "C"}], "Default": "C"},
                "C": {"Type": "Succeed"}
                """));
    }

    @Test
    void aChoiceRuleWithItsOwnOutputIsNotFollowed() {
        assertEquals("?", inputOf("C", """
                "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "B"},
                "B": {"Type": "Choice", "QueryLanguage": "JSONata", "Default": "C",
                      "Choices": [{"Condition": "{% true %}", "Output": 1, "Next": "C"}]},
                "C": {"Type": "Succeed"}
                """));
    }

    @Test
    void severalWaysIntoAStateLeaveItOpen() {
        assertEquals("?", inputOf("C", """
                "A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true, "Next": "C"}], "Default": "B"},
                "B": {"Type": "Pass", "Result": {"a": 1}, "Next": "C"},
                "C": {"Type": "Succeed"}
                """));
    }

    @Test
    void whatACatcherHandsOnIsOpen() {
        assertEquals("?", inputOf("C", """
                "A": {%s, "Next": "B", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "C"}]},
                "B": {"Type": "Succeed"}, "C": {"Type": "Succeed"}
                """.formatted(CALL)));
    }

    @Test
    void aTargetThatIsNotKnownMayBeAnyState() {
        assertEquals("?", inputOf("B", """
                "A": {%s, "Next": "B"}, "B": {"Type": "Succeed"}, "C": {"Type": "Pass", "Next": "${Next}"}
                """.formatted(CALL)));
    }

    @Test
    void aLoopThatNothingEntersEnds() {
        assertEquals("?", inputOf("B", """
                "A": {"Type": "Succeed"}, "B": {"Type": "Pass", "Next": "C"}, "C": {"Type": "Pass", "Next": "B"}
                """));
    }

    @Test
    void longChainsAreFollowed() {
        String states = IntStream.range(0, 3_000)
                .mapToObj(i -> "\"S%d\": {\"Type\": \"Pass\", \"Next\": \"S%d\"},".formatted(i, i + 1))
                .collect(Collectors.joining("\n"));
        assertEquals("{a: 1.0}", inputOf("S3000", """
                %s "S3000": {"Type": "Succeed"}, "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "S0"}
                """.formatted(states)));
    }

    private static List<String> reads(String states) {
        StateMachine machine = Machines.of("{\"StartAt\": \"A\", \"States\": {%s}}".formatted(states));
        return new Facts(machine)
                .get(DataReads.KEY).all().stream().map(DataFlowTest::shown).toList();
    }

    private static String shown(DataRead read) {
        return "%s %s %s"
                .formatted(
                        read.path(),
                        read.need(),
                        switch (read.lookup()) {
                            case PathLookup.Found found -> Shown.of(found.shape());
                            case PathLookup.Missing missing -> "nothing at step " + missing.at();
                            case PathLookup.InResponse found -> "member at step " + found.at();
                        });
    }

    @Test
    void pathsOfJsonPathStates() {
        assertEquals(
                List.of(
                        "$.executions[0] FAILS member at step 0",
                        "$.a.b FAILS 1.0",
                        "$.a.c FAILS nothing at step 1",
                        "$.a..c OPEN {b: 1.0, d: [1.0]}",
                        "$.a.d[1] FAILS nothing at step 2",
                        "$.a.d.e FAILS nothing at step 2"),
                reads("""
                "A": {%s, "ResultSelector": {"x.$": "States.Format('{}', $.executions[0])"}, "Next": "B"},
                "B": {"Type": "Pass", "Result": {"a": {"b": 1, "d": [1]}}, "Next": "C"},
                "C": {"Type": "Pass", "Parameters": {"b.$": "$.a.b", "c.$": "$.a.c", "d.$": "$.a..c", "e.$": "$.a.d[1]",
                      "f.$": "$.a.d.e", "g.$": "$$.a", "h.$": "$v.a"}, "End": true}
                """.formatted(CALL)));
    }

    @Test
    void pathsOfJsonataStates() {
        assertEquals(
                List.of(
                        "$states.result.executions FAILS member at step 0",
                        "$states.result.executions OPEN member at step 0",
                        "$states.input.b FAILS nothing at step 0",
                        "$states.input.a FAILS member at step 0"),
                reads("""
                "A": {%s, "QueryLanguage": "JSONata", "Assign": {"x": "{%% $states.result.executions %%}"},
                      "Output": {"a": "{%% $exists($states.result.executions) %%}"}, "Next": "B"},
                "B": {%1$s, "QueryLanguage": "JSONata", "Arguments": {"x": "{%% $states.input.b %%}"}, "Next": "C"},
                "C": {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{%% $states.input.a %%}", "End": true}
                """.formatted(CALL)));
    }

    @Test
    void choicesThatAskForPresenceAreLeftOut() {
        String states = """
                "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "B"},
                "B": {"Type": "Choice", "Choices": [
                      {"Variable": "$.b", "%s": true, "Next": "C"},
                      {"Variable": "$.c", "BooleanEquals": true, "Next": "C"}], "Default": "C"},
                "C": {"Type": "Succeed"}
                """;
        assertEquals(List.of(), reads(states.formatted("IsPresent")));
        assertEquals(2, reads(states.formatted("IsNull")).size());
    }

    @Test
    void ofChoiceRulesOnlyTheFirstIsCertain() {
        assertEquals(
                List.of("$.b FAILS nothing at step 0", "$.c OPEN nothing at step 0", "$.d OPEN nothing at step 0"),
                reads("""
                "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "B"},
                "B": {"Type": "Choice", "Choices": [
                      {"Variable": "$.b", "NumericEquals": 1, "Next": "C"},
                      {"Not": {"Variable": "$.c", "NumericEqualsPath": "$.d"}, "Next": "C"}], "Default": "C"},
                "C": {"Type": "Succeed"}
                """));
    }

    @Test
    void whoeverGetsTheTokenMayAnswer() {
        String job = "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::states:startExecution.sync:2\"";
        assertEquals("<states:startExecution>", after(job));
        assertEquals("?", after(job + ", \"Parameters\": {\"Input\": {\"t.$\": \"$$.Task.Token\"}}"));
        assertEquals("?", after(job + ", \"Parameters\": {\"Input\": {\"t.$\": \"${Path}\"}}"));
        assertEquals("?", after(job + ", \"InputPath\": \"$$\""));
        assertEquals(
                "<states:startExecution>",
                after(job + ", \"Parameters\": {\"Input\": {\"t.$\": \"$$.Execution.Id\"}}"));
    }

    @Test
    void itemsMayComeFromAReader() {
        String states = """
                "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "B"},
                "B": {"Type": "Map", "ItemsPath": "$.b", %s "ItemSelector": {"x.$": "$.a"}, "End": true}
                """;
        assertEquals(List.of("$.b FAILS nothing at step 0", "$.a FAILS 1.0"), reads(states.formatted("")));
        assertEquals(List.of("$.a FAILS 1.0"), reads(states.formatted("\"ItemReader\": {},")));
    }
}
