package dev.steplint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.model.Machines;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ElapsedTimeTest {
    private final StringBuilder states = new StringBuilder();

    private void state(String name, String body) {
        states.append(states.isEmpty() ? "" : ",").append("\"%s\": {%s}".formatted(name, body));
    }

    private void wait(String name, String seconds, String next) {
        state(name, "\"Type\": \"Wait\", \"Seconds\": %s, \"Next\": \"%s\"".formatted(seconds, next));
    }

    private void branch(String name, String first, String second) {
        state(
                name,
                "\"Type\": \"Choice\", \"Choices\": [{\"Next\": \"%s\"}], \"Default\": \"%s\""
                        .formatted(first, second));
    }

    private String times() {
        StateMachine machine = Machines.of("{\"StartAt\": \"A\", \"States\": {%s}}".formatted(states));
        ElapsedTime elapsed = new Facts(machine).get(ElapsedTime.KEY);
        List<State> all = machine.states().toList();
        return all.stream()
                .map(state -> state + "=" + elapsed.before(state, machine.root()))
                .collect(Collectors.joining(" ", "", " end=" + elapsed.toEnd(machine.root())));
    }

    @Test
    void waitsAddUp() {
        wait("A", "10", "B");
        wait("B", "20", "C");
        state("C", "\"Type\": \"Succeed\"");
        assertEquals("A=0 B=10 C=30 end=30", times());
    }

    @Test
    void theShortestWayCounts() {
        branch("A", "Long", "Short");
        wait("Long", "100", "B");
        wait("Short", "5", "B");
        wait("B", "1", "A");
        assertEquals("A=0 Long=0 Short=0 B=5 end=0", times());
    }

    @Test
    void whatIsNotLiteralTakesNoTime() {
        wait("A", "\"${Seconds}\"", "B");
        wait("B", "-4", "C");
        state("C", "\"Type\": \"Wait\", \"SecondsPath\": \"$.s\", \"Next\": \"D\"");
        wait("D", "\"{% 5 %}\"", "E");
        wait("E", "2.5", "F");
        state("F", "\"Type\": \"Wait\", \"Seconds\": 7, \"End\": true");
        assertEquals("A=0 B=0 C=0 D=0 E=0 F=0 end=7", times());
    }

    @Test
    void anOpenStateMayLeadAnywhere() {
        wait("A", "10", "B");
        branch("B", "${Target}", "C");
        wait("C", "20", "D");
        state("D", "\"Type\": \"Succeed\"");
        assertEquals("A=0 B=10 C=10 D=10 end=10", times());
    }

    @Test
    void aParallelTakesAsLongAsItsLongestBranch() {
        wait("A", "1", "P");
        state("P", """
                "Type": "Parallel", "Next": "Z", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Y"}], "Branches": [
                  {"StartAt": "B", "States": {"B": {"Type": "Wait", "Seconds": 10, "End": true}}},
                  {"StartAt": "C", "States": {
                    "C": {"Type": "Wait", "Seconds": 20, "Next": "D"},
                    "D": {"Type": "Wait", "Seconds": 30, "End": true}}}]
                """);
        state("Y", "\"Type\": \"Fail\"");
        state("Z", "\"Type\": \"Succeed\"");
        assertEquals("A=0 P=1 Y=1 Z=51 B=1 C=1 D=21 end=1", times());
    }

    @Test
    void aMapMayHaveNoItems() {
        state("A", """
                "Type": "Map", "Next": "Z", "ItemProcessor":
                  {"StartAt": "B", "States": {
                    "B": {"Type": "Wait", "Seconds": 10, "Next": "C"},
                    "C": {"Type": "Wait", "Seconds": 10, "End": true}}}
                """);
        state("Z", "\"Type\": \"Succeed\"");
        assertEquals("A=0 Z=0 B=0 C=10 end=0", times());
    }

    @Test
    void hugeNumbersDoNotOverflow() {
        wait("A", "999999999999999999", "B");
        wait("B", "999999999999999999", "C");
        state("C", "\"Type\": \"Succeed\"");
        assertEquals("A=0 B=1000000000000 C=2000000000000 end=2000000000000", times());
    }
}
