package dev.steplint.grammar;

import static dev.steplint.grammar.FieldGroup.atLeastOne;
import static dev.steplint.grammar.FieldGroup.atMostOne;
import static dev.steplint.grammar.FieldGroup.exactlyOne;
import static dev.steplint.grammar.FieldSpec.jsonPath;
import static dev.steplint.grammar.FieldSpec.jsonata;
import static dev.steplint.grammar.FieldSpec.optional;
import static dev.steplint.grammar.FieldSpec.required;

/// Map, inline and distributed, with its readers and writers (AWS Step Functions Developer Guide, "Map state",
/// "ItemReader", "ItemBatcher", "ResultWriter").
final class MapGrammar {

    /// The greatest number of items of a Map Run (Developer Guide, "ItemReader").
    private static final long MAX_ITEMS = 100_000_000;

    /// The guide has comments on states, rules, retriers and catchers; of these objects no source says whether.
    static final FieldSpec COMMENT = optional("Comment", Types.TEXT).with(Support.UNSETTLED);

    static final Grammar MAP = Grammar.builder(ConstructKind.MAP)
            .fields(StateGrammar.COMMON)
            .fields(
                    optional("ItemProcessor", Types.objectOf(ConstructKind.ITEM_PROCESSOR)),
                    optional("Iterator", Types.objectOf(ConstructKind.ITEM_PROCESSOR))
                            .with(Support.DEPRECATED),
                    jsonPath("ItemsPath", Types.REFERENCE_PATH),
                    jsonata("Items", new ValueType.Items()),
                    optional("ItemSelector", new ValueType.Template()),
                    jsonPath("Parameters", Types.TEMPLATE).with(Support.DEPRECATED),
                    optional("MaxConcurrency", Types.wholeOrExpression(0, Long.MAX_VALUE)),
                    jsonPath("MaxConcurrencyPath", Types.REFERENCE_PATH),
                    optional("ToleratedFailureCount", Types.wholeOrExpression(0, Long.MAX_VALUE)),
                    jsonPath("ToleratedFailureCountPath", Types.REFERENCE_PATH),
                    optional("ToleratedFailurePercentage", new ValueType.Decimal(0, 100, true)),
                    jsonPath("ToleratedFailurePercentagePath", Types.REFERENCE_PATH),
                    optional("Label", Types.TEXT),
                    optional("ItemReader", Types.objectOf(ConstructKind.ITEM_READER)),
                    optional("ItemBatcher", Types.objectOf(ConstructKind.ITEM_BATCHER)),
                    optional("ResultWriter", Types.objectOf(ConstructKind.RESULT_WRITER)))
            .fields(StateGrammar.INPUT_AND_OUTPUT)
            .fields(StateGrammar.RESULT)
            .fields(StateGrammar.ASSIGN)
            .fields(StateGrammar.ERRORS)
            .fields(StateGrammar.TRANSITION)
            .groups(
                    exactlyOne("ItemProcessor", "Iterator"),
                    atMostOne("ItemSelector", "Parameters"),
                    atMostOne("MaxConcurrency", "MaxConcurrencyPath"),
                    atMostOne("ToleratedFailureCount", "ToleratedFailureCountPath"),
                    atMostOne("ToleratedFailurePercentage", "ToleratedFailurePercentagePath"))
            .build();

    static final Grammar ITEM_READER = Grammar.builder(ConstructKind.ITEM_READER)
            .fields(COMMENT)
            .fields(
                    required("Resource", Types.TEXT),
                    jsonPath("Parameters", Types.TEMPLATE_OBJECT),
                    jsonata("Arguments", Types.JSONATA_OBJECT),
                    optional("ReaderConfig", Types.objectOf(ConstructKind.READER_CONFIG)))
            .build();

    static final Grammar READER_CONFIG = Grammar.builder(ConstructKind.READER_CONFIG)
            .fields(COMMENT)
            .fields(
                    optional("InputType", Types.oneOf("CSV", "JSON", "JSONL", "PARQUET", "MANIFEST")),
                    optional("Transformation", Types.oneOf("NONE", "LOAD_AND_FLATTEN")),
                    optional("ManifestType", Types.oneOf("ATHENA_DATA", "S3_INVENTORY")),
                    optional("CSVDelimiter", Types.oneOf("COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB")),
                    optional("CSVHeaderLocation", Types.oneOf("FIRST_ROW", "GIVEN")),
                    optional("CSVHeaders", Types.nonEmptyListOf(Types.TEXT)),
                    optional("ItemsPointer", new ValueType.Text(0, 1_999, false)),
                    optional("MaxItems", Types.wholeOrExpression(1, MAX_ITEMS)),
                    jsonPath("MaxItemsPath", Types.REFERENCE_PATH))
            .groups(atMostOne("MaxItems", "MaxItemsPath"))
            .build();

    static final Grammar ITEM_BATCHER = Grammar.builder(ConstructKind.ITEM_BATCHER)
            .fields(COMMENT)
            .fields(
                    optional("MaxItemsPerBatch", Types.wholeOrExpression(1, Long.MAX_VALUE)),
                    jsonPath("MaxItemsPerBatchPath", Types.REFERENCE_PATH),
                    optional("MaxInputBytesPerBatch", Types.wholeOrExpression(1, 262_144)),
                    jsonPath("MaxInputBytesPerBatchPath", Types.REFERENCE_PATH),
                    optional("BatchInput", new ValueType.Template()))
            .groups(
                    atMostOne("MaxItemsPerBatch", "MaxItemsPerBatchPath"),
                    atMostOne("MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"),
                    atLeastOne(
                            "MaxItemsPerBatch",
                            "MaxItemsPerBatchPath",
                            "MaxInputBytesPerBatch",
                            "MaxInputBytesPerBatchPath"))
            .build();

    static final Grammar RESULT_WRITER = Grammar.builder(ConstructKind.RESULT_WRITER)
            .fields(COMMENT)
            .fields(
                    optional("Resource", Types.TEXT),
                    jsonPath("Parameters", Types.TEMPLATE_OBJECT),
                    jsonata("Arguments", Types.JSONATA_OBJECT),
                    optional("WriterConfig", Types.objectOf(ConstructKind.WRITER_CONFIG)))
            .groups(atLeastOne("Resource", "WriterConfig"))
            .build();

    static final Grammar WRITER_CONFIG = Grammar.builder(ConstructKind.WRITER_CONFIG)
            .fields(COMMENT)
            .fields(
                    optional("Transformation", Types.oneOf("NONE", "COMPACT", "FLATTEN")),
                    optional("OutputType", Types.oneOf("JSON", "JSONL")))
            .build();

    private MapGrammar() {}
}
