package dev.steplint.rules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an expression may stand in a JSONata state, and what it may read there (AWS Step Functions Developer Guide,
/// "Transforming data with JSONata").
class ExpressionPlacesTest {
    private static final String EXPRESSION = "\"{% $v %}\"";

    @ParameterizedTest
    @CsvSource({
        "Task, Arguments",
        "Parallel, Arguments",
        "Task, Output",
        "Parallel, Output",
        "Map, Output",
        "Pass, Output",
        "Wait, Output",
        "Choice, Output",
        "Succeed, Output",
        "Task, TimeoutSeconds",
        "Wait, Seconds",
        "Wait, Timestamp",
        "Fail, Error",
        "Fail, Cause",
        "Map, Items",
        "Map, MaxConcurrency",
        "Map, ToleratedFailureCount",
        "Map, ToleratedFailurePercentage",
        "Map, ItemSelector",
    })
    void takesAnExpression(String type, String field) {
        Map<String, String> fields = States.with(field, type, "JSONata");
        fields.put(field, EXPRESSION);
        assertEquals(List.of(), errors(fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ItemBatcher\": {\"MaxItemsPerBatch\": E}",
                "\"ItemBatcher\": {\"MaxInputBytesPerBatch\": E, \"BatchInput\": E}",
                "\"ItemBatcher\": {\"MaxItemsPerBatch\": 1, \"BatchInput\": {\"a\": [E]}}",
                "\"ItemReader\": {\"Resource\": \"arn:aws:states:::s3:getObject\", \"Arguments\": {\"Bucket\": E, \"Key\": E}, \"ReaderConfig\": {\"InputType\": \"JSON\", \"MaxItems\": E}}",
                "\"ResultWriter\": {\"Resource\": \"arn:aws:states:::s3:putObject\", \"Arguments\": {\"Bucket\": E, \"Prefix\": E}}",
                "\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Z\", \"Output\": E, \"Assign\": {\"e\": E}}]",
                "\"Assign\": {\"a\": E, \"b\": {\"c\": [E]}}",
            })
    void takesExpressionsInside(String field) {
        assertEquals(
                List.of(),
                errorsOfMap(field.replace("E}", EXPRESSION + "}")
                        .replace("E,", EXPRESSION + ",")
                        .replace("E]", EXPRESSION + "]")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Label\": E",
                "\"Next\": E",
                "\"QueryLanguage\": E",
                "\"Retry\": [{\"ErrorEquals\": [\"A\"], \"IntervalSeconds\": E}]",
                "\"Retry\": [{\"ErrorEquals\": [\"A\"], \"MaxAttempts\": E}]",
                "\"Retry\": [{\"ErrorEquals\": [\"A\"], \"BackoffRate\": E}]",
                "\"Retry\": [{\"ErrorEquals\": [\"A\"], \"MaxDelaySeconds\": E}]",
                "\"Retry\": [{\"ErrorEquals\": [\"A\"], \"JitterStrategy\": E}]",
                "\"Retry\": [{\"ErrorEquals\": E}]",
                "\"Catch\": [{\"ErrorEquals\": [\"A\"], \"Next\": E}]",
                "\"ItemReader\": {\"Resource\": \"arn:aws:states:::s3:getObject\", \"ReaderConfig\": {\"InputType\": E}}",
                "\"ItemReader\": {\"Resource\": \"arn:aws:states:::s3:getObject\", \"ReaderConfig\": {\"InputType\": \"CSV\", \"CSVDelimiter\": E}}",
                "\"ResultWriter\": {\"WriterConfig\": {\"OutputType\": E}}",
            })
    void takesAConstantOnly(String field) {
        assertFalse(
                errorsOfMap(field.replace("E}", EXPRESSION + "}").replaceAll("E$", EXPRESSION.replace("$", "\\$")))
                        .isEmpty(),
                field);
    }

    private static List<String> errorsOfMap(String field) {
        Map<String, String> fields = States.least("Map", "JSONata");
        int colon = field.indexOf(':');
        fields.put(field.substring(1, colon - 1), field.substring(colon + 2));
        return errors(fields);
    }

    private static List<String> errors(Map<String, String> fields) {
        return Verdict.errors(Verdict.machine("JSONata", fields));
    }

    /// Where the result of the work and the error output are there.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "Task|Output|result",
                "Task|Assign|result",
                "Task|Arguments|",
                "Task|TimeoutSeconds|",
                "Parallel|Output|result",
                "Parallel|Assign|result",
                "Parallel|Arguments|",
                "Map|Output|result",
                "Map|Assign|result",
                "Map|Items|",
                "Map|ItemSelector|",
                "Map|MaxConcurrency|",
                "Pass|Output|",
                "Pass|Assign|",
                "Wait|Output|",
                "Wait|Seconds|",
                "Choice|Output|",
                "Choice|Assign|",
                "Succeed|Output|",
                "Fail|Error|",
                "Task|Catch.Output|errorOutput",
                "Task|Catch.Assign|errorOutput",
                "Parallel|Catch.Output|errorOutput",
                "Map|Catch.Assign|errorOutput",
            })
    void membersOfStates(String type, String place, String member) {
        for (String each : List.of("input", "context", "result", "errorOutput")) {
            String value = "\"{%% $states.%s %%}\"".formatted(each);
            String field = place.replace("Catch.", "");
            String held =
                    field.equals("Assign") || field.equals("ItemSelector") ? "{\"a\": %s}".formatted(value) : value;
            Map<String, String> fields = States.least(type, "JSONata");
            if (place.startsWith("Catch.")) {
                fields.put(
                        "Catch",
                        "[{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Z\", \"%s\": %s}]".formatted(field, held));
            } else {
                fields.put(field, held);
            }
            boolean there = each.equals("input") || each.equals("context") || each.equals(member);
            List<String> expected = there ? List.of() : List.of("unavailable-states-member on " + each);
            assertEquals(expected, errors(fields), () -> type + " " + place + " " + each);
        }
    }
}
