package dev.steplint.rules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which fields a state may not have together, and of which it must have one (AWS Step Functions Developer Guide, the
/// page of each state).
class ExclusionsTest {
    @ParameterizedTest
    @CsvSource({
        "Task, Next, End",
        "Pass, Next, End",
        "Wait, Seconds, SecondsPath",
        "Wait, Seconds, Timestamp",
        "Wait, Seconds, TimestampPath",
        "Wait, SecondsPath, TimestampPath",
        "Wait, Timestamp, TimestampPath",
        "Task, TimeoutSeconds, TimeoutSecondsPath",
        "Task, HeartbeatSeconds, HeartbeatSecondsPath",
        "Fail, Error, ErrorPath",
        "Fail, Cause, CausePath",
        "Map, ItemProcessor, Iterator",
        "Map, ItemSelector, Parameters",
        "Map, MaxConcurrency, MaxConcurrencyPath",
        "Map, ToleratedFailureCount, ToleratedFailureCountPath",
        "Map, ToleratedFailurePercentage, ToleratedFailurePercentagePath",
    })
    void excludeEachOther(String type, String one, String other) {
        Map<String, String> fields = States.with(one, type, "JSONPath");
        fields.put(other, States.value(other, "JSONPath"));
        assertFalse(errors(fields).isEmpty(), one + " and " + other);
        // Alone each is right.
        assertEquals(List.of(), errors(States.with(one, type, "JSONPath")));
        assertEquals(List.of(), errors(States.with(other, type, "JSONPath")));
    }

    @ParameterizedTest
    @CsvSource({
        "Map, ToleratedFailureCount, ToleratedFailurePercentage",
        "Map, ToleratedFailureCountPath, ToleratedFailurePercentage",
        "Fail, ErrorPath, Cause",
        "Fail, Error, CausePath",
        "Task, TimeoutSeconds, HeartbeatSeconds",
        "Task, TimeoutSecondsPath, HeartbeatSecondsPath",
        "Pass, Result, Parameters",
        "Map, ItemsPath, ItemSelector",
    })
    void goTogether(String type, String one, String other) {
        Map<String, String> fields = States.with(one, type, "JSONPath");
        fields.put(other, States.value(other, "JSONPath"));
        if (one.equals("TimeoutSeconds")) {
            fields.put("TimeoutSeconds", "100");
        }
        if (other.equals("HeartbeatSecondsPath")) {
            fields.remove("TimeoutSeconds");
        }
        assertEquals(List.of(), errors(fields));
    }

    @ParameterizedTest
    @CsvSource({
        "Wait, Seconds",
        "Map, ItemProcessor",
        "Task, Next",
        "Parallel, Next",
        "Map, Next",
        "Pass, Next",
        "Wait, Next"
    })
    void needOne(String type, String field) {
        for (String language : List.of("JSONPath", "JSONata")) {
            Map<String, String> fields = States.least(type, language);
            fields.remove(field);
            assertFalse(Verdict.errors(Verdict.machine(language, fields)).isEmpty(), field);
        }
    }

    private static List<String> errors(Map<String, String> fields) {
        return Verdict.errors(Verdict.machine("JSONPath", fields));
    }
}
