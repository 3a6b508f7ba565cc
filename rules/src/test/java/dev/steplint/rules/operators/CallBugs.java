package dev.steplint.rules.operators;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.model.Resource;
import dev.steplint.model.TaskState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Bugs in what tasks call, and with which arguments.
final class CallBugs {
    private CallBugs() {}

    static List<BugOperator> all() {
        return List.of(
                BugOperator.of(
                        "an action of the SDK begins with a capital",
                        "unknown-sdk-call",
                        seed -> sdkTasks(seed).map(task -> resource(task, CallBugs::capitalAction))),
                BugOperator.of(
                        "a service of the SDK is called by its endpoint's name",
                        "unknown-sdk-call",
                        seed -> sdkTasks(seed)
                                .map(task -> resource(
                                        task, text -> text.replaceFirst("aws-sdk:[a-z0-9]+:", "aws-sdk:xy-z:")))),
                BugOperator.of(
                        "an action of an optimized integration is misspelt",
                        "unknown-integration",
                        seed -> optimizedTasks(seed)
                                .map(task -> resource(
                                        task, text -> text.replaceFirst("(:::[a-z-]+:[a-zA-Z])[a-zA-Z]", "$1")))),
                BugOperator.of(
                        "a suffix is misspelt",
                        "unsupported-pattern",
                        seed -> seed.tasks()
                                .filter(task -> task.resource().pattern() == Resource.Pattern.WAIT_FOR_CALLBACK)
                                .map(task -> resource(task, text -> text.replace("Token", "token")))),
                BugOperator.of(
                        "a job is waited for that is none",
                        "unsupported-pattern",
                        seed -> optimizedTasks(seed)
                                .filter(task -> task.resource() instanceof Resource.Optimized call
                                        && List.of("sns", "sqs", "events", "dynamodb")
                                                .contains(call.service()))
                                .map(task -> resource(task, text -> text + ".sync"))),
                BugOperator.of(
                        "the token is not passed on",
                        "token-not-passed",
                        seed -> seed.tasks()
                                .filter(task -> task.resource().pattern() == Resource.Pattern.WAIT_FOR_CALLBACK)
                                .flatMap(task -> Seed.membersBelow(task.source()))
                                .filter(member -> member.value() instanceof JsonString text
                                        && text.value().contains("Task.Token"))
                                .map(member -> Mutant.value(member, "\"$$.Execution.Id\""))),
                BugOperator.of(
                        "an argument begins with a small letter",
                        "unknown-argument",
                        seed -> arguments(seed).map(member -> Mutant.key(member, lowered(member.key())))),
                BugOperator.of(
                        "the queue, table, topic or function is forgotten",
                        "missing-argument",
                        seed -> seed.tasks()
                                .flatMap(task -> argumentsOf(task).stream())
                                .flatMap(object -> object.members().stream()
                                        .filter(member -> List.of("QueueUrl", "TableName", "FunctionName", "JobName")
                                                .contains(member.key()))
                                        .flatMap(member -> Mutant.without(object, member).stream()))));
    }

    private static Stream<TaskState> sdkTasks(Seed seed) {
        return seed.tasks().filter(task -> task.resource() instanceof Resource.AwsSdk);
    }

    private static Stream<TaskState> optimizedTasks(Seed seed) {
        return seed.tasks().filter(task -> task.resource() instanceof Resource.Optimized);
    }

    private static Mutant resource(TaskState task, UnaryOperator<String> change) {
        JsonMember member = task.resourceField().orElseThrow();
        return Mutant.value(member, '"' + change.apply(Seed.textOf(member)) + '"');
    }

    private static String capitalAction(String arn) {
        int at = arn.lastIndexOf(':') + 1;
        return arn.substring(0, at) + arn.substring(at, at + 1).toUpperCase(Locale.ROOT) + arn.substring(at + 1);
    }

    private static Optional<JsonObject> argumentsOf(TaskState task) {
        return task.arguments().flatMap(member -> member.value().asObject());
    }

    /// The arguments of calls whose service is known; what a function or an API gets is its own.
    private static Stream<JsonMember> arguments(Seed seed) {
        return Stream.concat(sdkTasks(seed), optimizedTasks(seed))
                .flatMap(task -> argumentsOf(task).stream())
                .flatMap(object -> object.members().stream());
    }

    private static String lowered(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
