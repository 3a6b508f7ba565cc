package dev.steplint.rules.operators;

import dev.steplint.json.JsonMember;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.ContinuingState;
import dev.steplint.model.ParallelState;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateReference;
import dev.steplint.rule.Edit;
import java.util.List;
import java.util.stream.Stream;

/// Bugs in where states lead.
final class FlowBugs {
    private FlowBugs() {}

    static List<BugOperator> all() {
        return List.of(
                BugOperator.of(
                        "a target is misspelt",
                        "undefined-target",
                        seed -> references(seed).map(reference -> {
                            String target = Seed.textOf(reference.field());
                            return Mutant.value(reference.field(), '"' + target.substring(1) + "x\"");
                        })),
                BugOperator.of(
                        "a target is a state of another scope",
                        "undefined-target",
                        seed -> references(seed)
                                .flatMap(reference -> otherScope(seed, reference)
                                        .map(state -> Mutant.value(reference.field(), '"' + state.name() + '"'))
                                        .limit(1))),
                BugOperator.of(
                        "the way on is forgotten",
                        "missing-transition",
                        seed -> seed.states(ContinuingState.class)
                                .flatMap(state -> Stream.concat(
                                                state.field("Next").stream(), state.field("End").stream())
                                        .flatMap(member -> Mutant.without(state.source(), member).stream()))),
                BugOperator.of(
                        "a state has both ways on",
                        "next-and-end",
                        seed -> seed.states(ContinuingState.class)
                                .filter(state -> state.has("Next"))
                                .map(state -> Mutant.with(state.source(), "\"End\": true"))),
                BugOperator.of(
                        "a state ends too early",
                        "unreachable-state",
                        seed -> seed.states(ContinuingState.class)
                                .filter(state -> isOnlyWay(seed, state))
                                .flatMap(state -> state.field("Next").stream()
                                        .map(next -> new Mutant(
                                                state.name(),
                                                List.of(
                                                        new Edit(next.keySpan(), "\"End\""),
                                                        new Edit(next.valueSpan(), "true")))))),
                BugOperator.of(
                        "a name is given twice",
                        "duplicate-state-name",
                        seed -> seed.machine().scopes().stream()
                                .skip(1)
                                .flatMap(scope -> scope.states().stream().limit(1))
                                .map(state -> rename(
                                        state,
                                        seed.machine()
                                                .root()
                                                .states()
                                                .getFirst()
                                                .name()))),
                BugOperator.of(
                        "the default is forgotten",
                        "choice-without-default",
                        seed -> seed.states(ChoiceState.class)
                                .flatMap(state -> state.field("Default").stream()
                                        .flatMap(member -> Mutant.without(state.source(), member).stream()))),
                BugOperator.of(
                        "the rules are emptied",
                        "empty-value",
                        seed -> seed.states(ChoiceState.class)
                                .flatMap(state -> state.field("Choices").stream())
                                .map(member -> Mutant.value(member, "[]"))),
                BugOperator.of(
                        "the branches are emptied",
                        "empty-value",
                        seed -> seed.states(ParallelState.class)
                                .flatMap(state -> state.field("Branches").stream())
                                .map(member -> Mutant.value(member, "[]"))));
    }

    private static Stream<StateReference> references(Seed seed) {
        return Stream.concat(
                        seed.machine().scopes().stream().flatMap(scope -> scope.startAt().stream()),
                        seed.states().flatMap(state -> state.references().stream()))
                .filter(reference -> reference.target().isPresent());
    }

    /// States that a reference cannot reach because they are in another scope.
    private static Stream<State> otherScope(Seed seed, StateReference reference) {
        String target = reference.target().orElseThrow();
        return seed.machine().scopes().stream()
                .filter(scope -> scope.find(target).isEmpty())
                .flatMap(scope -> scope.states().stream())
                .filter(state -> !owners(seed, target)
                        .anyMatch(scope -> scope.find(state.name()).isPresent()));
    }

    private static Stream<Scope> owners(Seed seed, String target) {
        return seed.machine().scopes().stream()
                .filter(scope -> scope.find(target).isPresent());
    }

    /// Whether nothing but this state's `Next` leads to its target.
    private static boolean isOnlyWay(Seed seed, ContinuingState state) {
        String target = state.field("Next").map(Seed::textOf).orElse("");
        return references(seed)
                        .filter(reference -> reference.target().orElseThrow().equals(target))
                        .count()
                == 1;
    }

    /// The state by another name, everywhere in its scope.
    private static Mutant rename(State state, String name) {
        Stream<JsonMember> targets = Stream.concat(
                        state.scope().startAt().stream(),
                        state.scope().states().stream().flatMap(other -> other.references().stream()))
                .filter(reference ->
                        reference.target().filter(state.name()::equals).isPresent())
                .map(StateReference::field);
        return new Mutant(
                state.name(),
                Stream.concat(
                                Stream.of(new Edit(state.key().span(), '"' + name + '"')),
                                targets.map(member -> new Edit(member.valueSpan(), '"' + name + '"')))
                        .toList());
    }
}
