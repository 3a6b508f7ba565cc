package dev.steplint.rules.definition;

import dev.steplint.facts.FactKey;
import dev.steplint.grammar.QueryLanguage;
import dev.steplint.model.Construct;
import dev.steplint.model.StateMachine;
import java.util.List;

/// In which query language the states of a machine are written, whatever `QueryLanguage` says.
///
/// @param jsonata how many states have fields that only JSONata has
/// @param jsonPath how many states have fields that only JSONPath has
record LanguageUse(int jsonata, int jsonPath) {
    static final FactKey<LanguageUse> KEY = FactKey.of("LanguageUse", facts -> of(facts.machine()));

    private static LanguageUse of(StateMachine machine) {
        List<Construct> states = machine.constructs().stream()
                .filter(construct -> construct.kind().isState())
                .toList();
        return new LanguageUse(count(states, QueryLanguage.JSONPATH), count(states, QueryLanguage.JSONATA));
    }

    /// How many states have a field that does not exist in a language.
    private static int count(List<Construct> states, QueryLanguage without) {
        return (int) states.stream()
                .filter(state -> state.fields().stream()
                        .anyMatch(field -> !field.spec().dialect().allows(without)))
                .count();
    }

    /// Whether the author surely had JSONata in mind for the whole machine.
    boolean mostlyJsonata() {
        return jsonata > 1 && jsonata > 3 * jsonPath;
    }
}
