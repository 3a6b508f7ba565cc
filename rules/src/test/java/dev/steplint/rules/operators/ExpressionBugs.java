package dev.steplint.rules.operators;

import dev.steplint.json.JsonMember;
import java.util.List;
import java.util.stream.Stream;

/// Bugs in paths, intrinsic functions and JSONata.
final class ExpressionBugs {
    private ExpressionBugs() {}

    static List<BugOperator> all() {
        return List.of(
                BugOperator.of(
                        "a path is not closed",
                        "malformed-path",
                        seed -> paths(seed).map(member -> Mutant.value(member, "\"$.a[\""))),
                BugOperator.of(
                        "the `.$` is forgotten",
                        "path-under-plain-key",
                        seed -> paths(seed)
                                // A `$` alone may be a currency.
                                .filter(member -> !Seed.textOf(member).equals("$"))
                                .filter(member -> !Seed.textOf(member).startsWith("$["))
                                .map(member -> Mutant.key(
                                        member,
                                        member.key().substring(0, member.key().length() - 2)))),
                BugOperator.of(
                        "a `.$` before a plain text",
                        "template-without-path",
                        seed -> paths(seed).map(member -> Mutant.value(member, "\"text\""))),
                BugOperator.of(
                        "a function begins with a small letter",
                        "unknown-intrinsic",
                        seed -> intrinsics(seed)
                                .map(member -> Mutant.value(
                                        member,
                                        quoted(Seed.textOf(member).replaceFirst("States\\.[A-Z]", "States.x"))))),
                BugOperator.of(
                        "a call is not closed",
                        "malformed-intrinsic",
                        seed -> intrinsics(seed)
                                .map(member -> Mutant.value(
                                        member,
                                        quoted(Seed.textOf(member)
                                                .substring(
                                                        0, Seed.textOf(member).lastIndexOf(')')))))),
                BugOperator.of(
                        "an expression breaks off",
                        "malformed-jsonata",
                        seed -> jsonata(seed).map(member -> Mutant.value(member, "\"{% $states.input.( %}\""))),
                BugOperator.of(
                        "an expression is not closed",
                        "half-open-jsonata",
                        seed -> jsonata(seed)
                                .map(member -> Mutant.value(
                                        member, quoted(Seed.textOf(member).replace("%}", "}"))))),
                BugOperator.of(
                        "the input is named without `$states`",
                        "bare-jsonata-name",
                        seed -> jsonata(seed).map(member -> Mutant.value(member, "\"{% order.total %}\""))),
                BugOperator.of(
                        "a member of `$states` is misspelt",
                        "unknown-states-member",
                        seed -> jsonata(seed).map(member -> Mutant.value(member, "\"{% $states.inputs.total %}\""))),
                BugOperator.of(
                        "a function is misspelt",
                        "unknown-jsonata-function",
                        seed -> jsonata(seed).map(member -> Mutant.value(member, "\"{% $strings($states.input) %}\""))),
                BugOperator.of(
                        "the error output is read where there is none",
                        "unavailable-states-member",
                        seed -> seed.states()
                                .flatMap(state -> state.field("Output").stream())
                                .filter(ExpressionBugs::isJsonata)
                                .map(member -> Mutant.value(member, "\"{% $states.errorOutput.Cause %}\""))));
    }

    /// Fields of templates that hold a path.
    private static Stream<JsonMember> paths(Seed seed) {
        return seed.texts()
                .filter(member -> member.key().endsWith(".$"))
                .filter(member -> Seed.textOf(member).startsWith("$"));
    }

    private static Stream<JsonMember> intrinsics(Seed seed) {
        return seed.texts()
                .filter(member -> member.key().endsWith(".$"))
                .filter(member -> Seed.textOf(member).startsWith("States."));
    }

    private static Stream<JsonMember> jsonata(Seed seed) {
        return seed.texts().filter(ExpressionBugs::isJsonata);
    }

    private static boolean isJsonata(JsonMember member) {
        return member.value()
                .asString()
                .filter(text -> text.value().startsWith("{%"))
                .isPresent();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
