package dev.steplint.rules.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Machines at and beyond what the service takes: long, deep, and big.
class LargeMachineTest {
    @Test
    void tenThousandStatesInARow() {
        assertQuietRun(machine(IntStream.range(0, 10_000)
                .mapToObj(i -> "\"S%d\": {\"Type\": \"Pass\", \"Next\": \"S%d\"}".formatted(i, i + 1))
                .collect(Collectors.joining(",\n", "", ",\n\"S10000\": {\"Type\": \"Succeed\"}"))));
    }

    @Test
    void aChoiceAmongTenThousandStates() {
        String rules = IntStream.range(1, 10_000)
                .mapToObj("{\"Variable\": \"$.n\", \"NumericEquals\": %1$d, \"Next\": \"S%1$d\"}"::formatted)
                .collect(Collectors.joining(",\n"));
        String states = IntStream.range(1, 10_000)
                .mapToObj("\"S%d\": {\"Type\": \"Pass\", \"Next\": \"S0\"}"::formatted)
                .collect(Collectors.joining(",\n"));
        assertQuietRun(machine("\"S0\": {\"Type\": \"Choice\", \"Choices\": [%s], \"Default\": \"S1\"},\n%s"
                .formatted(rules, states)));
    }

    @Test
    void everyStateLeadsToEveryOther() {
        assertQuietRun(machine(IntStream.range(0, 100)
                .mapToObj(i -> IntStream.range(0, 100)
                        .mapToObj("{\"Variable\": \"$.n\", \"NumericEquals\": %1$d, \"Next\": \"S%1$d\"}"::formatted)
                        .collect(Collectors.joining(
                                ",", "\"S%d\": {\"Type\": \"Choice\", \"Choices\": [".formatted(i), "]}")))
                .collect(Collectors.joining(",\n"))));
    }

    @Test
    void fiftyLevelsOfBranches() {
        assertQuietRun(nested(50));
    }

    @Test
    void moreLevelsThanAReaderTakes() {
        assertQuietRun(nested(5_000));
    }

    @Test
    void aMegabyteOfInput() {
        String text = "{\"Type\": \"Pass\", \"Result\": \"%s\", \"End\": true}".formatted("x".repeat(1_000_000));
        assertQuietRun(machine("\"S0\": " + text));
    }

    /// A pattern that takes a text piece by piece must not need a frame of the stack for each.
    @Test
    void longTextsOfManyPieces() {
        for (String piece :
                List.of("a.", "a/", "[0]", "a-", "\\\\", "\\\"", "${a}", "a::", "{%", "a, ", "States.", "$.a ", "(")) {
            for (String start : List.of("", "$.", "{% ", "${", "arn:aws:", "States.Format('")) {
                String text = "\"" + start + piece.repeat(20_000) + "\"";
                assertQuietRun(machine("""
                        "S0": { "Type": "Task", "Resource": %1$s, "InputPath": %1$s, "Parameters": { "a.$": %1$s, "b": %1$s },
                          "ResultPath": %1$s, "Retry": [{ "ErrorEquals": [%1$s] }], "Catch": [{ "ErrorEquals": [%1$s], "Next": %1$s }],
                          "Next": "S1" },
                        "S1": { "Type": "Map", "QueryLanguage": "JSONata", "Items": %1$s, "Label": %1$s,
                          "ItemReader": { "Resource": %1$s, "ReaderConfig": { "ItemsPointer": %1$s }, "Arguments": { "Bucket": %1$s } },
                          "ItemProcessor": { "StartAt": "A", "States": { "A": { "Type": "Wait", "Timestamp": %1$s, "Next": %1$s } } },
                          "Assign": { "password": %1$s }, "End": true }""".formatted(text)));
            }
        }
    }

    private static String machine(String states) {
        return "{\"StartAt\": \"S0\", \"States\": {\n%s\n}}".formatted(states);
    }

    private static String nested(int levels) {
        StringBuilder open = new StringBuilder();
        StringBuilder close = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            open.append("{\"StartAt\": \"S%1$d\", \"States\": {\"S%1$d\": {\"Type\": \"Parallel\", \"Branches\": ["
                    .formatted(i));
            close.append("], \"End\": true}}}");
        }
        return open + "{\"StartAt\": \"Leaf\", \"States\": {\"Leaf\": {\"Type\": \"Succeed\"}}}" + close;
    }

    private static void assertQuietRun(String text) {
        Sample sample = new Sample("large", JsonFormat.JSON, text, Surroundings.NONE, RuleSettings.DEFAULTS);
        Optional<String> broken = Invariants.broken(sample);
        assertEquals(Optional.empty(), broken);
        assertTrue(sample.definition().document().root().asObject().isPresent());
    }
}
