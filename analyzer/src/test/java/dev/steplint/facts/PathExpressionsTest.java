package dev.steplint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.model.Machines;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathExpressionsTest {
    private static List<PathExpression> read(String states) {
        Facts facts = new Facts(Machines.of("{\"StartAt\": \"A\", \"States\": {%s}}".formatted(states)));
        return facts.get(PathExpressions.KEY).all();
    }

    private static List<String> titles(String states) {
        return read(states).stream().map(PathExpression::title).toList();
    }

    @Test
    void fieldsAndTemplatesComeInSourceOrder() {
        assertEquals(
                List.of(
                        "`a.$` in `Parameters` of state `A`",
                        "`InputPath` of state `A`",
                        "`x.$` in `Assign` of state `A`",
                        "`Variable` of choice rule 1 of `B`",
                        "`ErrorPath` of state `C`"),
                titles("""
                "A": {"Type": "Pass", "Parameters": {"a.$": "$.a", "b": "$.b"}, "InputPath": "$", "OutputPath": null,
                      "Assign": {"x.$": "States.UUID()"}, "Next": "B"},
                "B": {"Type": "Choice", "Choices": [{"Variable": "$x", "IsNull": true, "Next": "C"}], "Default": "C"},
                "C": {"Type": "Fail", "ErrorPath": "States.UUID()", "CausePath": "text"}
                """));
    }

    @Test
    void whatIsNotEvaluatedOrNotKnownIsLeftOut() {
        assertEquals(List.of(), titles("""
                "A": {"Type": "Pass", "Result": {"a.$": "$.a"}, "InputPath": "States.UUID()", "ResultPath": "$.${name}"},
                "B": {"Type": "Pass", "QueryLanguage": "JSONata", "Output": {"a.$": "$.a"}, "InputPath": "$.a"},
                "C": {"Type": "Pass", "QueryLanguage": "${language}", "Parameters": {"a.$": "$.a"}}
                """));
    }

    @Test
    void partsAreTheTreeFromTheOutside() {
        PathExpression expression = read("""
                "A": {"Type": "Pass", "Parameters": {"a.$": "States.Array(States.UUID(), 'b', $.c)"}}
                """).getFirst();
        assertEquals(
                List.of("States.Array", "States.UUID"),
                expression.calls().map(call -> call.name()).toList());
        assertEquals(1, expression.paths().count());
        assertEquals(4, expression.parts().size());
    }
}
