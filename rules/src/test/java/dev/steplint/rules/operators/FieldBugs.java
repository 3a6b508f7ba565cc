package dev.steplint.rules.operators;

import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNumber;
import dev.steplint.model.ErrorHandler;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.Resource;
import dev.steplint.rule.Edit;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Bugs in the fields of states and of what handles their errors.
final class FieldBugs {
    private FieldBugs() {}

    static List<BugOperator> all() {
        return List.of(
                BugOperator.of(
                        "a field begins with a small letter",
                        "unknown-field",
                        seed -> fields(seed)
                                .filter(member -> !member.key().equals("Type"))
                                .map(member -> Mutant.key(
                                        member,
                                        member.key().substring(0, 1).toLowerCase(Locale.ROOT)
                                                + member.key().substring(1)))),
                BugOperator.of(
                        "a type is misspelt",
                        "unknown-state-type",
                        seed -> seed.states()
                                .flatMap(state -> state.field("Type").stream())
                                .map(member -> Mutant.value(
                                        member, '"' + Seed.textOf(member).toLowerCase(Locale.ROOT) + '"'))),
                BugOperator.of(
                        "the type is forgotten",
                        "missing-state-type",
                        seed -> seed.states()
                                .flatMap(state -> state.field("Type").stream()
                                        .flatMap(member -> Mutant.without(state.source(), member).stream()))),
                BugOperator.of(
                        "a task calls nothing",
                        "missing-field",
                        seed -> seed.tasks()
                                .flatMap(state -> state.resourceField().stream()
                                        .flatMap(member -> Mutant.without(state.source(), member).stream()))),
                BugOperator.of(
                        "a number has quotes",
                        "wrong-type",
                        seed -> fields(seed)
                                .filter(member -> member.value() instanceof JsonNumber)
                                .map(member -> Mutant.value(
                                        member,
                                        '"'
                                                + seed.text()
                                                        .substring(
                                                                member.valueSpan()
                                                                        .start(),
                                                                member.valueSpan()
                                                                        .end())
                                                + '"'))),
                BugOperator.of(
                        "a number is negative",
                        "out-of-range",
                        seed -> fields(seed)
                                .filter(member -> member.value() instanceof JsonNumber)
                                .map(member -> Mutant.value(member, "-1"))),
                BugOperator.of(
                        "`States.ALL` stands first",
                        "states-all-not-last",
                        seed -> seed.states(ErrorHandlingState.class)
                                .filter(state -> state.retriers().stream().noneMatch(each -> each.names("States.ALL")))
                                .flatMap(state -> state.field("Retry").stream())
                                .map(member -> new Mutant(
                                        "Retry",
                                        List.of(new Edit(
                                                new Span(
                                                        member.valueSpan().start() + 1,
                                                        member.valueSpan().start() + 1),
                                                "{ \"ErrorEquals\": [\"States.ALL\"] }, "))))),
                BugOperator.of(
                        "`States.ALL` is not alone",
                        "states-all-not-alone",
                        seed -> handlers(seed)
                                .flatMap(handler -> handler.errorEquals().stream())
                                .map(member -> Mutant.value(member, "[\"States.ALL\", \"Other\"]"))),
                BugOperator.of(
                        "a reserved error name is misspelt",
                        "unknown-error-name",
                        seed -> handlers(seed)
                                .flatMap(handler -> handler.errorEquals().stream())
                                .map(member -> Mutant.value(member, "[\"States.TimeOut\"]"))),
                BugOperator.of(
                        "the heartbeat is as long as the timeout",
                        "heartbeat-not-below-timeout",
                        seed -> seed.tasks()
                                .filter(state -> state.has("HeartbeatSeconds"))
                                .flatMap(state -> state.field("TimeoutSeconds").stream())
                                .map(member -> Mutant.value(member, "600"))),
                BugOperator.of(
                        "a field of the other language",
                        "query-language-mismatch",
                        seed -> seed.tasks()
                                .map(state -> Mutant.with(
                                        state.source(),
                                        state.queryLanguage() == QueryLanguage.JSONATA
                                                ? "\"ResultPath\": \"$.x\""
                                                : "\"Output\": {}"))),
                BugOperator.inExpress(
                        "a task that waits in an Express machine",
                        "express-unsupported-pattern",
                        seed -> seed.tasks()
                                .filter(state -> state.resource().pattern() != Resource.Pattern.REQUEST_RESPONSE)
                                .map(state -> new Mutant(state.name(), List.of()))));
    }

    /// The fields of every object that has a list of fields, but for those that hold whatever the author likes.
    private static Stream<JsonMember> fields(Seed seed) {
        return seed.machine().constructs().stream()
                .flatMap(construct -> construct.source().members().stream()
                        .filter(member ->
                                construct.grammar().field(member.key()).isPresent()));
    }

    private static Stream<ErrorHandler> handlers(Seed seed) {
        return seed.states(ErrorHandlingState.class)
                .flatMap(state -> Stream.concat(state.retriers().stream(), state.catchers().stream()));
    }
}
