package dev.steplint.grammar;

import static dev.steplint.grammar.FieldSpec.optional;
import static dev.steplint.grammar.FieldSpec.required;

/// The constructs that hold states, and the configuration of a Map's processor.
final class ScopeGrammar {

    static final Grammar STATE_MACHINE = Grammar.builder(ConstructKind.STATE_MACHINE)
            .fields(
                    optional("Comment", Types.TEXT),
                    optional("QueryLanguage", Types.QUERY_LANGUAGE),
                    required("StartAt", Types.STATE_REFERENCE),
                    required("States", new ValueType.States()),
                    // Whether an expression may stand here no source says.
                    optional("TimeoutSeconds", Types.wholeOrExpression(0, Types.MAX_SECONDS)),
                    optional("Version", Types.probablyOneOf("1.0")))
            .build();

    static final Grammar BRANCH = Grammar.builder(ConstructKind.BRANCH)
            .fields(
                    optional("Comment", Types.TEXT),
                    required("StartAt", Types.STATE_REFERENCE),
                    required("States", new ValueType.States()),
                    // AWS refuses it in a Map's processor (measured 2026); for a branch no source says.
                    optional("QueryLanguage", Types.QUERY_LANGUAGE).with(Support.UNSETTLED))
            .build();

    static final Grammar ITEM_PROCESSOR = Grammar.builder(ConstructKind.ITEM_PROCESSOR)
            .fields(
                    optional("Comment", Types.TEXT),
                    optional("ProcessorConfig", Types.objectOf(ConstructKind.PROCESSOR_CONFIG)),
                    required("StartAt", Types.STATE_REFERENCE),
                    required("States", new ValueType.States()))
            .build();

    static final Grammar PROCESSOR_CONFIG = Grammar.builder(ConstructKind.PROCESSOR_CONFIG)
            .fields(MapGrammar.COMMENT)
            .fields(
                    optional("Mode", Types.oneOf("INLINE", "DISTRIBUTED")),
                    optional("ExecutionType", Types.oneOf("STANDARD", "EXPRESS")))
            .build();

    private ScopeGrammar() {}
}
