package dev.steplint.rules.operators;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.model.ParallelState;
import dev.steplint.model.PassState;
import java.util.List;
import java.util.stream.Stream;

/// Bugs in the use of variables.
final class VariableBugs {
    private VariableBugs() {}

    static List<BugOperator> all() {
        return List.of(
                BugOperator.of(
                        "a variable is misspelt where it is read",
                        "undefined-variable",
                        seed -> reads(seed)
                                .map(member -> Mutant.value(
                                        member,
                                        '"' + Seed.textOf(member).replaceFirst("^\\$([a-z]+)", "\\$$1Xyz") + '"'))),
                BugOperator.of(
                        "a variable of a branch is read behind it",
                        "variable-out-of-scope",
                        seed -> seed.states(ParallelState.class)
                                .flatMap(state -> state.field("ResultSelector").stream())
                                .map(member -> Mutant.value(member, "{ \"x.$\": \"$inner\" }"))),
                BugOperator.of(
                        "a branch assigns a variable of the machine",
                        "shadowed-variable",
                        seed -> seed.states(PassState.class)
                                .filter(state -> state.scope().owner().isPresent())
                                .flatMap(state -> state.field("Assign").stream())
                                .map(member -> Mutant.value(member, "{ \"inner\": 1, \"first\": 2 }"))),
                BugOperator.of(
                        "a variable is read in the state that assigns it",
                        "unassigned-variable",
                        seed -> seed.states(PassState.class)
                                .filter(state -> state.scope().owner().isPresent() && state.has("Assign"))
                                .map(state -> Mutant.with(state.source(), "\"Parameters\": { \"x.$\": \"$inner\" }"))));
    }

    /// Members of templates whose value is a variable.
    private static Stream<JsonMember> reads(Seed seed) {
        return seed.states()
                .flatMap(state -> state.source().members().stream())
                .map(JsonMember::value)
                .filter(JsonObject.class::isInstance)
                .flatMap(Seed::membersBelow)
                .filter(member -> member.key().endsWith(".$"))
                .filter(member -> Seed.textOf(member).matches("\\$[a-z].*"));
    }
}
