package dev.steplint.grammar;

import static dev.steplint.grammar.FieldGroup.atMostOne;
import static dev.steplint.grammar.FieldGroup.exactlyOne;
import static dev.steplint.grammar.FieldSpec.jsonPath;
import static dev.steplint.grammar.FieldSpec.jsonata;
import static dev.steplint.grammar.FieldSpec.optional;
import static dev.steplint.grammar.FieldSpec.required;

import java.util.List;

/// The states that are not Choice or Map.
final class StateGrammar {

    static final List<FieldSpec> COMMON = List.of(
            required("Type", Types.oneOf(StateType.texts().toArray(String[]::new))),
            optional("Comment", Types.TEXT),
            optional("QueryLanguage", Types.QUERY_LANGUAGE));

    static final List<FieldSpec> TRANSITION =
            List.of(optional("Next", Types.STATE_REFERENCE), optional("End", Types.FLAG));

    static final List<FieldSpec> INPUT_AND_OUTPUT = List.of(
            jsonPath("InputPath", Types.NULLABLE_PATH),
            jsonPath("OutputPath", Types.NULLABLE_PATH),
            jsonata("Output", Types.JSONATA));

    static final FieldSpec ASSIGN = optional("Assign", Types.VARIABLES);

    static final List<FieldSpec> RESULT = List.of(
            jsonPath("ResultSelector", Types.TEMPLATE_OBJECT), jsonPath("ResultPath", Types.NULLABLE_REFERENCE_PATH));

    static final List<FieldSpec> ERRORS = List.of(
            optional("Retry", Types.listOf(Types.objectOf(ConstructKind.RETRIER))),
            optional("Catch", Types.listOf(Types.objectOf(ConstructKind.CATCHER))));

    static final Grammar TASK = Grammar.builder(ConstructKind.TASK)
            .fields(COMMON)
            .fields(
                    required("Resource", Types.TEXT),
                    jsonPath("Parameters", Types.TEMPLATE),
                    jsonata("Arguments", Types.JSONATA_OBJECT),
                    optional("Credentials", Types.objectOf(ConstructKind.CREDENTIALS)),
                    optional("TimeoutSeconds", Types.wholeOrExpression(1, Types.MAX_SECONDS)),
                    jsonPath("TimeoutSecondsPath", Types.REFERENCE_PATH),
                    optional("HeartbeatSeconds", Types.wholeOrExpression(1, Types.MAX_SECONDS)),
                    jsonPath("HeartbeatSecondsPath", Types.REFERENCE_PATH))
            .fields(INPUT_AND_OUTPUT)
            .fields(RESULT)
            .fields(ASSIGN)
            .fields(ERRORS)
            .fields(TRANSITION)
            .groups(
                    atMostOne("TimeoutSeconds", "TimeoutSecondsPath"),
                    atMostOne("HeartbeatSeconds", "HeartbeatSecondsPath"))
            .build();

    static final Grammar CREDENTIALS = Grammar.builder(ConstructKind.CREDENTIALS)
            .fields(
                    optional("RoleArn", new ValueType.Text(1, Integer.MAX_VALUE, true)),
                    jsonPath("RoleArn.$", Types.TEXT))
            .groups(exactlyOne("RoleArn", "RoleArn.$"))
            // The guide knows only the role; statelint and cfn-lint, both AWS's own, take any object.
            .open()
            .build();

    static final Grammar PARALLEL = Grammar.builder(ConstructKind.PARALLEL)
            .fields(COMMON)
            .fields(
                    required("Branches", Types.nonEmptyListOf(Types.objectOf(ConstructKind.BRANCH))),
                    jsonPath("Parameters", Types.TEMPLATE),
                    jsonata("Arguments", Types.JSONATA))
            .fields(INPUT_AND_OUTPUT)
            .fields(RESULT)
            .fields(ASSIGN)
            .fields(ERRORS)
            .fields(TRANSITION)
            .build();

    static final Grammar PASS = Grammar.builder(ConstructKind.PASS)
            .fields(COMMON)
            .fields(
                    jsonPath("Result", Types.ANYTHING),
                    jsonPath("Parameters", Types.TEMPLATE),
                    jsonPath("ResultPath", Types.NULLABLE_REFERENCE_PATH))
            .fields(INPUT_AND_OUTPUT)
            .fields(ASSIGN)
            .fields(TRANSITION)
            .build();

    static final Grammar WAIT = Grammar.builder(ConstructKind.WAIT)
            .fields(COMMON)
            .fields(
                    optional("Seconds", Types.wholeOrExpression(0, Types.MAX_SECONDS)),
                    jsonPath("SecondsPath", Types.REFERENCE_PATH),
                    optional("Timestamp", new ValueType.Timestamp(true)),
                    jsonPath("TimestampPath", Types.REFERENCE_PATH))
            .fields(INPUT_AND_OUTPUT)
            .fields(ASSIGN)
            .fields(TRANSITION)
            .groups(exactlyOne("Seconds", "SecondsPath", "Timestamp", "TimestampPath"))
            .build();

    static final Grammar SUCCEED = Grammar.builder(ConstructKind.SUCCEED)
            .fields(COMMON)
            .fields(INPUT_AND_OUTPUT)
            .build();

    static final Grammar FAIL = Grammar.builder(ConstructKind.FAIL)
            .fields(COMMON)
            .fields(
                    optional("Error", new ValueType.Text(0, Integer.MAX_VALUE, true)),
                    jsonPath("ErrorPath", Types.TEXT_PATH),
                    optional("Cause", new ValueType.Text(0, Integer.MAX_VALUE, true)),
                    jsonPath("CausePath", Types.TEXT_PATH))
            .groups(atMostOne("Error", "ErrorPath"), atMostOne("Cause", "CausePath"))
            .build();

    private StateGrammar() {}
}
