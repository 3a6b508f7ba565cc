package dev.steplint.rules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Which field a state of each type has in each query language (AWS Step Functions Developer Guide, the page of each
/// state; Amazon States Language specification, the table of fields).
class StateFieldsTest {
    private static final List<String> TYPES =
            List.of("Task", "Parallel", "Map", "Pass", "Wait", "Choice", "Succeed", "Fail");

    /// For each field its language and, in the order of `TYPES`, whether it is required, optional or not there.
    private static final String TABLE = """
            Type                            both      R R R R R R R R
            Comment                         both      O O O O O O O O
            QueryLanguage                   both      O O O O O O O O
            Next                            both      O O O O O - - -
            End                             both      O O O O O - - -
            InputPath                       JSONPath  O O O O O O O -
            OutputPath                      JSONPath  O O O O O O O -
            Parameters                      JSONPath  O O O O - - - -
            ResultSelector                  JSONPath  O O O - - - - -
            ResultPath                      JSONPath  O O O O - - - -
            Arguments                       JSONata   O O - - - - - -
            Output                          JSONata   O O O O O O O -
            Assign                          both      O O O O O O - -
            Retry                           both      O O O - - - - -
            Catch                           both      O O O - - - - -
            Result                          JSONPath  - - - O - - - -
            Resource                        both      R - - - - - - -
            Credentials                     both      O - - - - - - -
            TimeoutSeconds                  both      O - - - - - - -
            TimeoutSecondsPath              JSONPath  O - - - - - - -
            HeartbeatSeconds                both      O - - - - - - -
            HeartbeatSecondsPath            JSONPath  O - - - - - - -
            Branches                        both      - R - - - - - -
            ItemProcessor                   both      - - R - - - - -
            Iterator                        both      - - O - - - - -
            ItemsPath                       JSONPath  - - O - - - - -
            Items                           JSONata   - - O - - - - -
            ItemSelector                    both      - - O - - - - -
            ItemReader                      both      - - O - - - - -
            ItemBatcher                     both      - - O - - - - -
            ResultWriter                    both      - - O - - - - -
            Label                           both      - - O - - - - -
            ToleratedFailureCount           both      - - O - - - - -
            ToleratedFailureCountPath       JSONPath  - - O - - - - -
            ToleratedFailurePercentage      both      - - O - - - - -
            ToleratedFailurePercentagePath  JSONPath  - - O - - - - -
            MaxConcurrency                  both      - - O - - - - -
            MaxConcurrencyPath              JSONPath  - - O - - - - -
            Seconds                         both      - - - - O - - -
            Timestamp                       both      - - - - O - - -
            SecondsPath                     JSONPath  - - - - O - - -
            TimestampPath                   JSONPath  - - - - O - - -
            Choices                         both      - - - - - R - -
            Default                         both      - - - - - O - -
            Error                           both      - - - - - - - O
            Cause                           both      - - - - - - - O
            ErrorPath                       JSONPath  - - - - - - - O
            CausePath                       JSONPath  - - - - - - - O
            """;

    @TestFactory
    Stream<DynamicTest> fields() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            String[] cells = line.split("\\s+");
            for (int i = 0; i < TYPES.size(); i++) {
                for (String language : List.of("JSONPath", "JSONata")) {
                    String type = TYPES.get(i);
                    String cell = cells[i + 2];
                    boolean spoken = cells[1].equals("both") || cells[1].equals(language);
                    tests.add(DynamicTest.dynamicTest(
                            "%s in %s, %s".formatted(cells[0], type, language),
                            () -> check(cells[0], type, language, spoken ? cell : "-")));
                }
            }
        }
        return tests.stream();
    }

    private static void check(String field, String type, String language, String cell) {
        if (cell.equals("R")) {
            Map<String, String> fields = States.least(type, language);
            fields.remove(field);
            assertFalse(Verdict.errors(Verdict.machine(language, fields)).isEmpty(), "is not missed");
            return;
        }
        if (cell.equals("O")) {
            String machine = Verdict.machine(language, States.with(field, type, language));
            assertEquals(List.of(), Verdict.errors(machine), machine);
            return;
        }
        Map<String, String> fields = States.least(type, language);
        fields.put(field, value(field, language));
        String machine = Verdict.machine(language, fields);
        String key = "\"%s\"".formatted(field);
        assertTrue(
                Verdict.errors(machine).stream()
                        .anyMatch(error -> error.equals("unknown-field on " + key)
                                || error.equals("query-language-mismatch on " + key)),
                () -> machine + Verdict.errors(machine));
    }

    /// Something that the field takes where it exists.
    private static String value(String field, String language) {
        return switch (field) {
            case "Resource" -> "\"arn:aws:states:::lambda:invoke\"";
            case "Branches", "Choices" -> "[{}]";
            case "ItemProcessor" -> "{}";
            default -> States.value(field, language);
        };
    }

    @Test
    void theLeastStatesAreRight() {
        for (String language : List.of("JSONPath", "JSONata")) {
            for (String type : TYPES) {
                String machine = Verdict.machine(language, States.least(type, language));
                assertEquals(List.of(), Verdict.errors(machine), machine);
            }
        }
    }
}
