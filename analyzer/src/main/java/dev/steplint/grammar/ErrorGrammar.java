package dev.steplint.grammar;

import static dev.steplint.grammar.FieldSpec.jsonPath;
import static dev.steplint.grammar.FieldSpec.jsonata;
import static dev.steplint.grammar.FieldSpec.optional;
import static dev.steplint.grammar.FieldSpec.required;

/// Retriers and catchers (AWS Step Functions Developer Guide, "Handling errors").
final class ErrorGrammar {

    private static final FieldSpec ERROR_EQUALS = required("ErrorEquals", Types.nonEmptyListOf(Types.TEXT));

    static final Grammar RETRIER = Grammar.builder(ConstructKind.RETRIER)
            .fields(
                    ERROR_EQUALS,
                    // The guide says positive, AWS's own editor takes 0: only what both refuse is out of range.
                    optional("IntervalSeconds", Types.whole(0, Types.MAX_SECONDS)),
                    optional("MaxAttempts", Types.whole(0, Types.MAX_SECONDS)),
                    optional("BackoffRate", new ValueType.Decimal(1.0, Double.MAX_VALUE, false)),
                    optional("MaxDelaySeconds", Types.whole(1, 31_622_400)),
                    optional("JitterStrategy", Types.oneOf("FULL", "NONE")),
                    optional("Comment", Types.TEXT))
            .build();

    static final Grammar CATCHER = Grammar.builder(ConstructKind.CATCHER)
            .fields(
                    ERROR_EQUALS,
                    required("Next", Types.STATE_REFERENCE),
                    jsonPath("ResultPath", Types.NULLABLE_REFERENCE_PATH),
                    jsonata("Output", Types.JSONATA),
                    optional("Assign", Types.VARIABLES),
                    optional("Comment", Types.TEXT))
            .build();

    private ErrorGrammar() {}
}
