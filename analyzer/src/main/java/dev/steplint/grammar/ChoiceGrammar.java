package dev.steplint.grammar;

import static dev.steplint.grammar.FieldSpec.jsonPath;
import static dev.steplint.grammar.FieldSpec.jsonata;
import static dev.steplint.grammar.FieldSpec.optional;
import static dev.steplint.grammar.FieldSpec.required;

import java.util.ArrayList;
import java.util.List;

/// Choice and its rules (AWS Step Functions Developer Guide, "Choice workflow state").
///
/// That a rule has exactly one operator, and `Variable` only beside a data test, is more than a field list can say.
final class ChoiceGrammar {

    static final Grammar CHOICE = Grammar.builder(ConstructKind.CHOICE)
            .fields(StateGrammar.COMMON)
            .fields(
                    required("Choices", Types.nonEmptyListOf(Types.objectOf(ConstructKind.CHOICE_RULE))),
                    optional("Default", Types.STATE_REFERENCE))
            .fields(StateGrammar.INPUT_AND_OUTPUT)
            .fields(StateGrammar.ASSIGN)
            .build();

    static final Grammar CHOICE_RULE = Grammar.builder(ConstructKind.CHOICE_RULE)
            .fields(
                    optional("Comment", Types.TEXT),
                    jsonata("Condition", new ValueType.Condition()).asRequired())
            .fields(tests())
            .fields(
                    required("Next", Types.STATE_REFERENCE),
                    optional("Assign", Types.VARIABLES),
                    jsonata("Output", Types.JSONATA))
            .build();

    static final Grammar NESTED_CHOICE_RULE = Grammar.builder(ConstructKind.NESTED_CHOICE_RULE)
            .fields(optional("Comment", Types.TEXT))
            .fields(tests())
            // AWS's own editor takes it; whether the service does is not known.
            .fields(optional("Assign", Types.VARIABLES).with(Support.UNSETTLED))
            .build();

    private ChoiceGrammar() {}

    private static List<FieldSpec> tests() {
        List<FieldSpec> tests = new ArrayList<>();
        tests.add(jsonPath("Variable", Types.PATH));
        ComparisonOperator.values().forEach(operator -> tests.add(jsonPath(operator.name(), operator.operandType())));
        tests.add(jsonPath("And", Types.nonEmptyListOf(Types.objectOf(ConstructKind.NESTED_CHOICE_RULE))));
        tests.add(jsonPath("Or", Types.nonEmptyListOf(Types.objectOf(ConstructKind.NESTED_CHOICE_RULE))));
        tests.add(jsonPath("Not", Types.objectOf(ConstructKind.NESTED_CHOICE_RULE)));
        return tests;
    }
}
