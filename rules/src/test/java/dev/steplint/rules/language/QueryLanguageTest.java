package dev.steplint.rules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which query language is in force (AWS Step Functions Developer Guide, "State machine structure"; what the service
/// did, as recorded in 2025 and measured in 2026).
class QueryLanguageTest {
    /// A Map with a state in it, in a machine: what each says of its language (`-` for nothing), and what is refused.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                // machine, Map, processor, state in it, a field of that state
                "-|-|-|-|InputPath|",
                "-|-|-|-|Output|query-language-mismatch",
                "-|-|-|JSONata|Output|",
                "-|-|-|JSONata|InputPath|query-language-mismatch",
                // The language of a Map does not reach in.
                "-|JSONata|-|-|InputPath|",
                "-|JSONata|-|-|Output|query-language-mismatch",
                "-|JSONata|-|JSONata|Output|",
                "JSONPath|JSONata|-|JSONPath|InputPath|",
                "JSONata|-|-|-|Output|",
                "JSONata|-|-|-|InputPath|query-language-mismatch",
                "JSONata|JSONata|-|JSONata|Output|",
                // There is no way back.
                "JSONata|-|-|JSONPath|InputPath|query-language-downgrade",
                "JSONata|JSONPath|-|-|Output|query-language-downgrade",
                // AWS refuses it in a processor.
                "-|-|JSONPath|-|InputPath|unknown-field",
                "JSONata|-|JSONata|-|Output|unknown-field",
            })
    void inAMap(String machine, String map, String processor, String state, String field, String refused) {
        String value = field.equals("Output") ? "\"{% $states.input %}\"" : "\"$.a\"";
        String text = """
                {%s"StartAt": "M", "States": {"M": {%s"Type": "Map", "End": true, "ItemProcessor": {
                  %s"StartAt": "S", "States": {"S": {%s"Type": "Pass", "%s": %s, "End": true}}}}}}
                """.formatted(set(machine), set(map), set(processor), set(state), field, value);
        List<String> expected = refused == null ? List.of() : List.of(refused);
        assertEquals(
                expected,
                Verdict.errors(text).stream().map(error -> error.split(" ")[0]).toList(),
                text);
    }

    /// Whether AWS takes the language of a branch no source says.
    @ParameterizedTest
    @CsvSource({"JSONata, Output", "JSONata, InputPath", "JSONPath, Output", "JSONPath, InputPath"})
    void inABranchNothingIsAnError(String branch, String field) {
        String value = field.equals("Output") ? "\"{% $states.input %}\"" : "\"$.a\"";
        String text = """
                {"StartAt": "M", "States": {"M": {"Type": "Parallel", "End": true, "Branches": [{
                  %s"StartAt": "S", "States": {"S": {"Type": "Pass", "%s": %s, "End": true}}}]}}}
                """.formatted(set(branch), field, value);
        assertEquals(List.of(), Verdict.errors(text), text);
    }

    private static String set(String language) {
        return language.equals("-") ? "" : "\"QueryLanguage\": \"%s\", ".formatted(language);
    }
}
