package dev.steplint.facts.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.facts.Facts;
import dev.steplint.model.Machines;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableScopesTest {
    private static final int MACHINES = 500;

    private static VariableScopes scopes(StateMachine machine) {
        return new Facts(machine).get(VariableScopes.KEY);
    }

    private static Map<String, State> states(StateMachine machine) {
        return machine.states().collect(Collectors.toMap(State::name, Function.identity()));
    }

    private static String show(Lookup lookup) {
        return switch (lookup) {
            case Lookup.Found found -> found.standing() + " in " + found.scope().title();
            case Lookup.Beyond beyond -> "beyond " + beyond.map().name();
            case Lookup.Elsewhere elsewhere ->
                "in " + elsewhere.assignments().getFirst().scope().title();
            case Lookup.Nowhere _ -> "nowhere";
            case Lookup.Unknown _ -> "unknown";
        };
    }

    /// Each way that a variable can be set, and not.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                // A: a task that assigns `own`, with a catcher that assigns `caught` and leads to C.
                "A|own|NEVER in the state machine",
                "B|own|POSSIBLY in the state machine",
                "B|caught|POSSIBLY in the state machine",
                "C|own|NEVER in the state machine",
                "C|caught|ASSIGNED in the state machine",
                // B: a Choice. Its own `Assign` is for the default only, to E; the rule, to D, brings another.
                "D|ruled|ASSIGNED in the state machine",
                "D|defaulted|NEVER in the state machine",
                "E|defaulted|ASSIGNED in the state machine",
                "E|ruled|NEVER in the state machine",
                // F: a Map that follows both.
                "F|ruled|POSSIBLY in the state machine",
                "F|own|POSSIBLY in the state machine",
                "G|ruled|POSSIBLY in the state machine",
                "G|inner|NEVER in the processor of `F`",
                "H|inner|ASSIGNED in the processor of `F`",
                "F|inner|in the processor of `F`",
                "I|inner|in the processor of `F`",
                // I: a distributed Map.
                "J|mapped|beyond I",
                "J|own|beyond I",
                "I|mapped|ASSIGNED in the state machine",
                "J|other|nowhere",
            })
    void resolvesNames(String state, String name, String expected) {
        StateMachine machine = Machines.of("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Task", "Resource": "r", "Assign": {"own": 1}, "Next": "B",
                    "Catch": [{"ErrorEquals": ["E"], "Assign": {"caught.$": "$.Error"}, "Next": "C"}]},
                  "C": {"Type": "Pass", "Next": "B"},
                  "B": {"Type": "Choice", "Assign": {"defaulted": 1}, "Default": "E",
                    "Choices": [{"Variable": "$.a", "IsNull": true, "Assign": {"ruled": 1}, "Next": "D"}]},
                  "D": {"Type": "Wait", "Seconds": 1, "Next": "F"},
                  "E": {"Type": "Wait", "Seconds": 1, "Next": "F"},
                  "F": {"Type": "Map", "Assign": {"mapped": 1}, "Next": "I", "ItemProcessor": {"StartAt": "G", "States": {
                    "G": {"Type": "Pass", "Assign": {"inner": 1}, "Next": "H"},
                    "H": {"Type": "Succeed"}}}},
                  "I": {"Type": "Map", "End": true, "ItemProcessor": {
                    "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                    "StartAt": "J", "States": {"J": {"Type": "Succeed"}}}}}}
                """);
        assertEquals(expected, show(scopes(machine).find(states(machine).get(state), name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{\"x\": 1}|'Next': 'B'|ASSIGNED in the state machine",
                "{\"y\": 1}|'Next': 'B'|nowhere",
                "{\"${name}\": 1}|'Next': 'B'|unknown",
                "\"${variables}\"|'Next': 'B'|unknown",
                "{\"Ref\": \"V\"}|'Next': 'B'|unknown",
                "{}|'Asign': {'x': 1}, 'Next': 'B'|unknown",
                "{}|'Next': '${next}'|nowhere",
                "{\"x\": 1}|'Next': '${next}'|UNKNOWN in the state machine",
            })
    void claimsNothingOfWhatIsNotKnown(String assign, String more, String expected) {
        StateMachine machine = Machines.of("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Assign": %s, %s}, "B": {"Type": "Succeed"}}}
                """.formatted(assign, more.replace('\'', '"')));
        assertEquals(expected, show(scopes(machine).find(states(machine).get("B"), "x")));
    }

    @Test
    void whatAStateFailsWithoutIsThereAfterIt() {
        StateMachine machine = Machines.of("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Choice", "Default": "C",
                    "Choices": [{"Variable": "$.a", "IsNull": true, "Assign": {"x": 1}, "Next": "C"}]},
                  "C": {"Type": "Task", "Resource": "r", "Parameters": {"x.$": "$x"}, "Next": "D",
                    "Catch": [{"ErrorEquals": ["E"], "Next": "E"}]},
                  "D": {"Type": "Succeed"}, "E": {"Type": "Succeed"}}}
                """);
        Map<String, State> states = states(machine);
        VariableScopes scopes = scopes(machine);
        assertEquals("POSSIBLY in the state machine", show(scopes.find(states.get("C"), "x")));
        assertEquals("ASSIGNED in the state machine", show(scopes.find(states.get("D"), "x")));
        assertEquals("POSSIBLY in the state machine", show(scopes.find(states.get("E"), "x")));
    }

    @Test
    void agreesWithRunningEveryRoute() {
        Random random = new Random(20_261_125);
        int[] counts = new int[Standing.values().length];
        for (int i = 0; i < MACHINES; i++) {
            RandomMachine made = new RandomMachine(random, false);
            StateMachine machine = Machines.of(made.text());
            VariableScopes scopes = scopes(machine);
            machine.states()
                    .filter(state -> made.entries.containsKey(state.name()))
                    .forEach(state -> {
                        for (String name : made.visible.get(state.name())) {
                            Standing expected = standing(made.entries.get(state.name()), name);
                            Standing actual = ((Lookup.Found) scopes.find(state, name)).standing();
                            counts[expected.ordinal()]++;
                            // Whether a scope may lead anywhere else is for other tests: here all is known.
                            assertEquals(expected, actual, () -> "%s in %s of%n%s".formatted(name, state, made.text()));
                        }
                    });
        }
        for (Standing standing : Set.of(Standing.ASSIGNED, Standing.POSSIBLY, Standing.NEVER)) {
            assertTrue(counts[standing.ordinal()] > MACHINES, standing + " " + counts[standing.ordinal()]);
        }
    }

    /// With states that fail for want of a variable it is known less exactly, and still nothing wrong is claimed.
    @Test
    void claimsNothingThatRunningRefutes() {
        Random random = new Random(20_261_126);
        int claims = 0;
        for (int i = 0; i < MACHINES; i++) {
            RandomMachine made = new RandomMachine(random, true);
            StateMachine machine = Machines.of(made.text());
            VariableScopes scopes = scopes(machine);
            for (State state : machine.states().toList()) {
                for (String name : made.visible.getOrDefault(state.name(), Set.of())) {
                    Set<Set<String>> entries = made.entries.getOrDefault(state.name(), Set.of());
                    Standing actual = ((Lookup.Found) scopes.find(state, name)).standing();
                    boolean sure = actual == Standing.ASSIGNED || actual == Standing.NEVER;
                    if (sure && !entries.isEmpty()) {
                        assertEquals(standing(entries, name), actual, () -> name + " in " + state + made.text());
                        claims++;
                    }
                }
            }
        }
        assertTrue(claims > MACHINES, "claims " + claims);
    }

    private static Standing standing(Set<Set<String>> entries, String name) {
        long with = entries.stream().filter(entry -> entry.contains(name)).count();
        return with == entries.size() ? Standing.ASSIGNED : with == 0 ? Standing.NEVER : Standing.POSSIBLY;
    }

    @Test
    void tenThousandStatesEachWithAVariable() {
        StateMachine machine = Machines.of(IntStream.range(0, 10_000)
                .mapToObj(i ->
                        "\"S%d\": {\"Type\": \"Choice\", \"Assign\": {\"v%d\": 1}, \"Default\": \"S%d\", \"Choices\": [{\"Variable\": \"$v%d\", \"NumericEquals\": 1, \"Next\": \"S%d\"}]}"
                                .formatted(i, i, i + 1, Math.max(0, i - 1), i + 1))
                .collect(Collectors.joining(
                        ",\n", "{\"StartAt\": \"S0\", \"States\": {", ",\n\"S10000\": {\"Type\": \"Succeed\"}}}")));
        Map<String, State> states = states(machine);
        VariableScopes scopes = scopes(machine);
        assertEquals("POSSIBLY in the state machine", show(scopes.find(states.get("S10000"), "v9999")));
        assertEquals(10_000, scopes.reads().size());
    }
}
