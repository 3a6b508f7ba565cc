package dev.steplint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.steplint.facts.Loops.Loop;
import dev.steplint.facts.Reachability.Reach;
import dev.steplint.model.Machines;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowFactsTest {
    private static Facts facts(String words) {
        return new Facts(Machines.drawn(words));
    }

    private static String names(Facts facts, Predicate<State> wanted) {
        return facts.machine().states().filter(wanted).map(State::name).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A>B B.                  | A B | ''  | ''",
                "A>B B. C>B              | A B | C   | ''",
                "A>B B. C>D D>C          | A B | C D | ''",
                "A>Nowhere B.            | A   | ''  | B",
                "A>${Next} B.            | A   | ''  | B",
                "A> B.                   | A   | ''  | B",
                "A?B,Nowhere B. C.       | A B | ''  | C",
                // What an unreachable state leaves open says nothing about the start.
                "A. B>Nowhere C.         | A   | B C | ''",
            })
    void reachabilityHasThreeValues(String words, String reachable, String unreachable, String unknown) {
        Facts facts = facts(words);
        Reachability reachability = facts.get(Reachability.KEY);
        assertEquals(reachable, names(facts, state -> reachability.of(state) == Reach.REACHABLE));
        assertEquals(unreachable, names(facts, state -> reachability.of(state) == Reach.UNREACHABLE));
        assertEquals(unknown, names(facts, state -> reachability.of(state) == Reach.UNKNOWN));
    }

    @Test
    void withoutAStartNothingIsKnown() {
        StateMachine machine = Machines.of("""
                {"StartAt": "${Start}", "States": {"A": {"Type": "Succeed"}}}
                """);
        Reachability reachability = new Facts(machine).get(Reachability.KEY);
        assertEquals(Reach.UNKNOWN, reachability.of(machine.root().states().getFirst()));
    }

    @Test
    void eachScopeIsWalkedFromItsOwnStart() {
        StateMachine machine = Machines.of("""
                {"StartAt": "P", "States": {
                  "P": {"Type": "Parallel", "End": true, "Branches": [
                    {"StartAt": "A", "States": {"A": {"Type": "Succeed"}, "B": {"Type": "Succeed"}}},
                    {"StartAt": "C", "States": {"C": {"Type": "Pass", "Next": "${Next}"}, "D": {"Type": "Succeed"}}}
                  ]},
                  "Q": {"Type": "Map", "End": true, "ItemProcessor":
                    {"StartAt": "E", "States": {"E": {"Type": "Succeed"}}}}}}
                """);
        Reachability reachability = new Facts(machine).get(Reachability.KEY);
        assertEquals(
                "P=REACHABLE Q=UNREACHABLE A=REACHABLE B=UNREACHABLE C=REACHABLE D=UNKNOWN E=REACHABLE",
                machine.states()
                        .map(state -> state + "=" + reachability.of(state))
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A>B B.                  | ''",
                "A>B B>A                 | A B",
                "A?B,C B>D D>B C.        | B D",
                "A>B B>A^C C!            | ''",
                "A>B B>Nowhere           | ''",
                "A>B B>                  | ''",
                "A>A B.                  | A",
            })
    void someStatesCannotEnd(String words, String endless) {
        Facts facts = facts(words);
        Termination termination = facts.get(Termination.KEY);
        assertEquals(endless, names(facts, state -> !termination.canEnd(state)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A>B B.                    | ''",
                "A>A                       | A in A out",
                "A>B B?A,C C.              | A B in A out C",
                "A?B,C B>C C?B,D D.        | B C in B C out D",
                "X. A>B B>A                | A B in out",
                "A>B B?B,C C?C,D D.        | B in B out C; C in C out D",
            })
    void findsLoops(String words, String loops) {
        Facts facts = facts(words);
        assertEquals(
                loops,
                facts.get(Loops.KEY).in(facts.machine().root()).stream()
                        .map(FlowFactsTest::describe)
                        .collect(Collectors.joining("; ")));
    }

    private static String describe(Loop loop) {
        return "%s in %s out %s"
                .formatted(
                        join(loop.states()),
                        join(loop.entries()),
                        join(loop.exits().stream().map(edge -> edge.to()).toList()))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String join(List<State> states) {
        return states.stream().map(State::name).collect(Collectors.joining(" "));
    }
}
