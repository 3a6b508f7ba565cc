package dev.steplint.rules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes together in the readers, batchers and writers of a distributed Map (AWS Step Functions Developer Guide,
/// "ItemReader", "ItemBatcher", "ResultWriter").
class ReaderTablesTest {
    private static final List<String> TYPES = List.of("CSV", "JSON", "JSONL", "PARQUET", "MANIFEST");

    /// A field, its value, and for each type of input whether it goes with it (`+`) or draws a finding (`-`).
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "\"CSVDelimiter\": \"TAB\"                                 |+ - - - +",
                "\"CSVHeaderLocation\": \"FIRST_ROW\"                      |+ - - - +",
                "\"CSVHeaderLocation\": \"GIVEN\", \"CSVHeaders\": [\"a\"] |+ - - - +",
                "\"ItemsPointer\": \"/a\"                                  |- + - - -",
                "\"MaxItems\": 5                                           |+ + + + +",
                "\"MaxItemsPath\": \"$.n\"                                 |+ + + + +",
                "\"ManifestType\": \"ATHENA_DATA\"                         |+ - + + -",
                "\"ManifestType\": \"S3_INVENTORY\"                        |- - - - -",
            })
    void fieldsOfAnObjectThatIsRead(String field, String cells) {
        for (int i = 0; i < TYPES.size(); i++) {
            String config = "\"InputType\": \"%s\", %s".formatted(TYPES.get(i), field.strip());
            assertEquals(
                    cells.split(" ")[i].equals("+"), found("getObject", config).isEmpty(), config);
        }
    }

    /// Each type of input of objects that are listed and loaded.
    @ParameterizedTest
    @CsvSource({"CSV", "JSON", "JSONL", "PARQUET"})
    void typesOfObjectsThatAreLoaded(String type) {
        String config = "\"InputType\": \"%s\", \"Transformation\": \"LOAD_AND_FLATTEN\"".formatted(type);
        assertEquals(List.of(), found("listObjectsV2", config));
        assertTrue(
                !found("listObjectsV2", "\"Transformation\": \"LOAD_AND_FLATTEN\"")
                        .isEmpty(),
                "needs a type");
        assertTrue(
                !found("listObjectsV2", "\"InputType\": \"%s\"".formatted(type)).isEmpty(), "is not loaded");
        assertTrue(!found("getObject", config).isEmpty(), "is no list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                // without InputType
                "getObject|\"ManifestType\": \"S3_INVENTORY\"|",
                "listObjectsV2|\"MaxItems\": 5|",
                "listObjectsV2|\"Transformation\": \"NONE\"|",
                "listObjectsV2|\"ManifestType\": \"ATHENA_DATA\"|reader-field-without-effect",
                // values and bounds
                "getObject|\"InputType\": \"XML\"|unknown-value",
                "getObject|\"InputType\": \"CSV\", \"CSVDelimiter\": \";\"|unknown-value",
                "getObject|\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"LAST_ROW\"|unknown-value",
                "getObject|\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"GIVEN\"|reader-config-conflict",
                "getObject|\"InputType\": \"CSV\", \"CSVHeaders\": [\"a\"]|reader-config-conflict",
                "getObject|\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"GIVEN\", \"CSVHeaders\": []|empty-value",
                "getObject|\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"GIVEN\", \"CSVHeaders\": [\"a\", \"a\"]|duplicate-csv-header",
                "getObject|\"InputType\": \"JSON\", \"MaxItems\": 0|out-of-range",
                "getObject|\"InputType\": \"JSON\", \"MaxItems\": 100000001|out-of-range",
                "getObject|\"InputType\": \"JSON\", \"MaxItems\": 1, \"MaxItemsPath\": \"$.n\"|conflicting-fields",
                "getObject|\"InputType\": \"JSON\", \"ItemsPointer\": \"$.a\"|malformed-items-pointer",
                "getObject|\"InputType\": \"JSON\", \"Format\": \"x\"|unknown-field",
            })
    void oneConfig(String operation, String config, String rule) {
        assertEquals(rule == null ? List.of() : List.of(rule), found(operation, config), config);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "ItemBatcher|{\"MaxItemsPerBatch\": 10}|",
                "ItemBatcher|{\"MaxItemsPerBatchPath\": \"$.n\"}|",
                "ItemBatcher|{\"MaxInputBytesPerBatch\": 262144}|",
                "ItemBatcher|{\"MaxInputBytesPerBatchPath\": \"$.n\"}|",
                "ItemBatcher|{\"MaxItemsPerBatch\": 10, \"MaxInputBytesPerBatch\": 1000, \"BatchInput\": {\"a\": 1}}|",
                "ItemBatcher|{}|missing-field",
                "ItemBatcher|{\"BatchInput\": {\"a\": 1}}|missing-field",
                "ItemBatcher|{\"MaxItemsPerBatch\": 0}|out-of-range",
                "ItemBatcher|{\"MaxInputBytesPerBatch\": 262145}|out-of-range",
                "ItemBatcher|{\"MaxItemsPerBatch\": 1, \"MaxItemsPerBatchPath\": \"$.n\"}|conflicting-fields",
                "ResultWriter|{\"WriterConfig\": {\"Transformation\": \"COMPACT\", \"OutputType\": \"JSON\"}}|",
                "ResultWriter|{\"Resource\": \"arn:aws:states:::s3:putObject\", \"Parameters\": {\"Bucket\": \"b\"}}|",
                "ResultWriter|{\"Resource\": \"arn:aws:states:::s3:putObject\", \"Parameters\": {\"Bucket\": \"b\", \"Prefix\": \"p\"}, \"WriterConfig\": {\"Transformation\": \"FLATTEN\", \"OutputType\": \"JSONL\"}}|",
                "ResultWriter|{}|missing-field",
                "ResultWriter|{\"Parameters\": {\"Bucket\": \"b\"}}|missing-field",
                "ResultWriter|{\"Resource\": \"arn:aws:states:::s3:putObject\"}|incomplete-map-parameters",
                "ResultWriter|{\"WriterConfig\": {\"Transformation\": \"ZIP\", \"OutputType\": \"JSON\"}}|unknown-value",
                "ResultWriter|{\"WriterConfig\": {\"Transformation\": \"NONE\", \"OutputType\": \"CSV\"}}|unknown-value",
                "ToleratedFailurePercentage|101|out-of-range",
                "ToleratedFailurePercentage|12.5|",
                "ToleratedFailureCount|-1|out-of-range",
                "Label|\"a label\"|malformed-label",
                "Label|\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddE\"|malformed-label",
                "Label|\"orders\"|",
            })
    void oneField(String field, String value, String rule) {
        Map<String, String> fields = States.least("Map", "JSONPath");
        fields.put(field, value);
        assertEquals(rule == null ? List.of() : List.of(rule), rules(fields), value);
    }

    /// What the children of a Map cannot do if they are Express executions.
    @ParameterizedTest
    @CsvSource({
        "arn:aws:states:::ecs:runTask.sync, 1",
        "arn:aws:states:::sqs:sendMessage.waitForTaskToken, 1",
        "arn:aws:states:eu-west-1:111122223333:activity:a, 1",
        "arn:aws:states:::lambda:invoke, 0",
    })
    void expressChildren(String resource, int findings) {
        Map<String, String> fields = States.least("Map", "JSONPath");
        fields.put("ItemProcessor", """
                {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "T",
                 "States": {"T": {"Type": "Task", "Resource": "%s", "End": true}}}""".formatted(resource));
        assertEquals(
                findings,
                Verdict.rules(Verdict.machine("JSONPath", fields)).stream()
                        .filter("express-unsupported-pattern"::equals)
                        .count());
    }

    private static List<String> found(String operation, String config) {
        Map<String, String> fields = States.least("Map", "JSONPath");
        fields.put("ItemReader", """
                {"Resource": "arn:aws:states:::s3:%s", "ReaderConfig": {%s}, "Parameters": {"Bucket": "b"%s}}""".formatted(
                        operation, config, operation.equals("getObject") ? ", \"Key\": \"k\"" : ""));
        return rules(fields);
    }

    /// The findings about the Map: what it costs and how it fails are for other tests.
    private static List<String> rules(Map<String, String> fields) {
        List<String> rules = new ArrayList<>(Verdict.rules(Verdict.machine("JSONPath", fields)));
        rules.retainAll(List.of(
                "conflicting-fields",
                "duplicate-csv-header",
                "empty-value",
                "incomplete-map-parameters",
                "malformed-items-pointer",
                "malformed-label",
                "missing-field",
                "out-of-range",
                "reader-config-conflict",
                "reader-field-without-effect",
                "unknown-field",
                "unknown-value",
                "wrong-type"));
        return rules;
    }
}
