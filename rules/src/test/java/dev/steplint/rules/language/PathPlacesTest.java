package dev.steplint.rules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What paths the fields of a JSONPath state take (AWS Step Functions Developer Guide, "Using JSONPath paths").
class PathPlacesTest {
    private static final List<String> SINGLE = List.of("$", "$.a", "$.a.b[0]", "$['a b'].c");
    private static final List<String> MANY = List.of("$.a[*]", "$.a[?(@.b > 1)]", "$.a[0,1]", "$.a[0:2]", "$..a");

    /// The type of state and the field; `null` if it takes that; how sure it is that a path to several nodes is refused
    /// or fails; whether it takes a variable and the Context object.
    @ParameterizedTest
    @CsvSource({
        "Task, InputPath, null, many, others",
        "Task, OutputPath, null, many, others",
        "Choice, InputPath, null, many, others",
        "Succeed, OutputPath, null, many, others",
        "Task, ResultPath, null, one, none",
        "Pass, ResultPath, null, one, none",
        "Map, ItemsPath, -, perhaps, others",
        "Task, TimeoutSecondsPath, -, one, others",
        "Task, HeartbeatSecondsPath, -, one, others",
        "Wait, SecondsPath, -, one, others",
        "Wait, TimestampPath, -, one, others",
        "Map, MaxConcurrencyPath, -, one, others",
        "Map, ToleratedFailureCountPath, -, one, others",
        "Map, ToleratedFailurePercentagePath, -, one, others",
        "Fail, ErrorPath, -, one, others",
        "Fail, CausePath, -, one, others",
    })
    void fields(String type, String field, String nullable, String many, String others) {
        SINGLE.forEach(path -> check(type, field, quoted(path), true));
        if (!many.equals("perhaps")) {
            MANY.forEach(path -> check(type, field, quoted(path), many.equals("many")));
        }
        check(type, field, "null", nullable.equals("null"));
        check(type, field, quoted("$v.a"), others.equals("others"));
        check(type, field, quoted("$$.Execution.Input.a"), others.equals("others"));
        check(type, field, quoted("a.b"), false);
        check(type, field, quoted("$."), false);
        check(type, field, "1", false);
    }

    private static String quoted(String path) {
        return "\"%s\"".formatted(path);
    }

    private static void check(String type, String field, String value, boolean accepted) {
        Map<String, String> fields = States.with(field, type, "JSONPath");
        fields.put(field, value);
        List<String> errors = Verdict.errors(Verdict.machine("JSONPath", fields));
        if (accepted) {
            assertEquals(List.of(), errors, () -> field + " " + value);
        } else {
            assertFalse(errors.isEmpty(), () -> field + " " + value);
        }
    }

    /// Where a key that ends in `.$` is evaluated, with a path, the Context object, a variable and a call.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "Task|\"Parameters\": {\"QueueUrl\": \"q\", \"MessageBody.$\": P}",
                "Task|\"ResultSelector\": T",
                "Task|\"Assign\": T",
                "Task|\"Credentials\": {\"RoleArn.$\": P}",
                "Task|\"Catch\": [{\"ErrorEquals\": [\"A\"], \"Next\": \"Z\", \"Assign\": T}]",
                "Parallel|\"Parameters\": T",
                "Pass|\"Parameters\": T",
                "Wait|\"Assign\": T",
                "Choice|\"Assign\": T",
                "Map|\"ItemSelector\": T",
                "Map|\"Parameters\": T",
                "Map|\"ItemBatcher\": {\"MaxItemsPerBatch\": 1, \"BatchInput\": T}",
                "Map|\"ItemReader\": {\"Resource\": \"arn:aws:states:::s3:listObjectsV2\", \"Parameters\": {\"Bucket.$\": P}}",
                "Map|\"ResultWriter\": {\"Resource\": \"arn:aws:states:::s3:putObject\", \"Parameters\": {\"Bucket.$\": P, \"Prefix\": \"p\"}}",
            })
    void templates(String type, String field) {
        for (String path : List.of("$.a", "$", "$.a[*].b", "$$.Execution.Id", "$v", "States.Format('{}', $.a)")) {
            assertEquals(List.of(), errors(type, field, path), path);
        }
        for (String path : List.of("a", "", "$.", "$.a[", "States.Format('{}', $.a", "States.Nothing($.a)")) {
            assertFalse(errors(type, field, path).isEmpty(), path);
        }
    }

    private static List<String> errors(String type, String template, String path) {
        int colon = template.indexOf(':');
        Map<String, String> fields = States.least(type, "JSONPath");
        fields.put(template.substring(1, colon - 1), filled(template.substring(colon + 2), path));
        return Verdict.errors(Verdict.machine("JSONPath", fields));
    }

    private static String filled(String template, String path) {
        return template.replaceAll("(?<=[ :]|^)T(?=[,}\\]]|$)", "{\"k.\\$\": P}")
                .replaceAll("(?<=[ :])P(?=[,}\\]])", quoted(path).replace("$", "\\$"));
    }
}
