package dev.steplint.rules.language;

import java.util.LinkedHashMap;
import java.util.Map;

/// The least that a state of each type must have, and a value for each field.
final class States {
    private static final String PROCESSOR = """
            {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
             "StartAt": "P", "States": {"P": {"Type": "Succeed"}}}""";

    private States() {}

    static Map<String, String> least(String type, String language) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Type", "\"%s\"".formatted(type));
        switch (type) {
            case "Task" -> {
                fields.put("Resource", "\"arn:aws:states:::sqs:sendMessage\"");
                fields.put(language.equals("JSONata") ? "Arguments" : "Parameters", """
                        {"QueueUrl": "https://sqs.eu-west-1.amazonaws.com/111122223333/q", "MessageBody": "b"}""");
            }
            case "Parallel" ->
                fields.put("Branches", "[{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Succeed\"}}}]");
            case "Map" -> fields.put("ItemProcessor", PROCESSOR);
            case "Wait" -> fields.put("Seconds", "1");
            case "Choice" -> {
                fields.put(
                        "Choices",
                        "[%s]"
                                .formatted(
                                        language.equals("JSONata")
                                                ? "{\"Condition\": true, \"Next\": \"Z\"}"
                                                : "{\"Variable\": \"$.y\", \"IsNull\": true, \"Next\": \"Z\"}"));
                fields.put("Default", "\"Z\"");
            }
            default -> {}
        }
        if (hasTransition(type)) {
            fields.put("Next", "\"Z\"");
        }
        return fields;
    }

    static boolean hasTransition(String type) {
        return !type.equals("Choice") && !type.equals("Succeed") && !type.equals("Fail");
    }

    /// A state with one field more; what excludes it is taken away.
    static Map<String, String> with(String field, String type, String language) {
        Map<String, String> fields = least(type, language);
        switch (field) {
            case "SecondsPath", "Timestamp", "TimestampPath" -> fields.remove("Seconds");
            case "Iterator" -> fields.remove("ItemProcessor");
            case "End" -> fields.remove("Next");
            case "HeartbeatSeconds", "HeartbeatSecondsPath" -> fields.put("TimeoutSeconds", "100");
            default -> {}
        }
        if (!fields.containsKey(field)) {
            fields.put(field, value(field, language));
        }
        return fields;
    }

    /// A value that the field takes where it exists.
    static String value(String field, String language) {
        boolean jsonata = language.equals("JSONata");
        return switch (field) {
            case "Type", "Resource", "Branches", "ItemProcessor", "Choices" ->
                throw new IllegalArgumentException("required: " + field);
            case "Comment" -> "\"c\"";
            case "QueryLanguage" -> "\"%s\"".formatted(language);
            case "Next", "Default" -> "\"Z\"";
            case "End" -> "true";
            case "Parameters", "ResultSelector" -> "{\"a.$\": \"$.b\"}";
            case "InputPath", "OutputPath", "ResultPath", "ItemsPath" -> "\"$.a\"";
            case "Arguments" -> "{\"a\": \"{% $states.input.b %}\"}";
            case "Output" -> "\"{% $states.input.b %}\"";
            case "Assign" -> jsonata ? "{\"n\": \"{% $v %}\"}" : "{\"n.$\": \"$v\"}";
            case "Retry" -> "[{\"ErrorEquals\": [\"States.Timeout\"]}]";
            case "Catch" -> "[{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Z\"}]";
            case "Result" -> "{\"a\": 1}";
            case "Credentials" -> "{\"RoleArn\": \"arn:aws:iam::111122223333:role/r\"}";
            case "TimeoutSeconds", "HeartbeatSeconds", "MaxConcurrency" -> jsonata ? "\"{% $v %}\"" : "9";
            case "ToleratedFailureCount", "ToleratedFailurePercentage" -> jsonata ? "\"{% $v %}\"" : "9";
            case "Seconds" -> jsonata ? "\"{% $v %}\"" : "9";
            case "Timestamp" -> jsonata ? "\"{% $w %}\"" : "\"2026-01-01T00:00:00Z\"";
            case "Iterator" -> PROCESSOR;
            case "Items" -> "\"{% $states.input.items %}\"";
            case "ItemSelector" -> jsonata ? "{\"a\": \"{% $v %}\"}" : "{\"a.$\": \"$$.Map.Item.Value\"}";
            case "ItemReader" ->
                "{\"Resource\": \"arn:aws:states:::s3:getObject\", \"ReaderConfig\": {\"InputType\": \"JSON\"}, \"%s\": {\"Bucket\": \"b\", \"Key\": \"k\"}}"
                        .formatted(jsonata ? "Arguments" : "Parameters");
            case "ItemBatcher" -> "{\"MaxItemsPerBatch\": 10}";
            case "ResultWriter" ->
                "{\"Resource\": \"arn:aws:states:::s3:putObject\", \"%s\": {\"Bucket\": \"b\", \"Prefix\": \"p\"}}"
                        .formatted(jsonata ? "Arguments" : "Parameters");
            case "Label" -> "\"l\"";
            case "Error", "Cause" -> "\"e\"";
            default -> {
                if (!field.endsWith("Path")) {
                    throw new IllegalArgumentException(field);
                }
                yield "\"$.a\"";
            }
        };
    }
}
