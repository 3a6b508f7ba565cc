package dev.steplint.rules.time;

import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Resource;
import dev.steplint.model.TaskState;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells whether the request of a task can carry its token.
///
/// The token is `Task.Token` of the Context object, and exists only while the task runs: no variable and no input can
/// hold it. So it is carried only by a value that reads the Context object: that field, or a part around it.
final class TaskTokens {
    /// A part of the Context object beside `Task`: what it selects holds no token.
    private static final String OTHER_PART = "\\s*\\.\\s*(?:Execution|State|StateMachine|Map)\\b";

    private static final Pattern CONTEXT_PATH = Pattern.compile("\\$\\$(?!" + OTHER_PART + ")");

    private static final Pattern CONTEXT_EXPRESSION = Pattern.compile(
            "\\$states\\b(?!\\s*\\.\\s*(?:input|result|errorOutput)\\b)(?!\\s*\\.\\s*context" + OTHER_PART + ")");

    private static final Pattern TOKEN_PATH = Pattern.compile("\\$\\$\\.Task\\.Token\\b");

    /// Nothing but the path: inside of a longer expression a missing token need not make it fail.
    private static final Pattern TOKEN_EXPRESSION = Pattern.compile("\\{%\\s*\\$states\\.context\\.Task\\.Token\\s*%}");

    /// Parameters that say whom to call: what stands there for a placeholder is a name or an address.
    private static final Set<String> ADDRESSES = Set.of(
            "ApiEndpoint",
            "AuthType",
            "Cluster",
            "EventBusName",
            "FunctionName",
            "InvocationType",
            "LaunchType",
            "Method",
            "PhoneNumber",
            "Qualifier",
            "QueueUrl",
            "Stage",
            "StateMachineArn",
            "TableName",
            "TargetArn",
            "TaskDefinition",
            "TopicArn");

    private TaskTokens() {}

    /// Whether the request carries the token, or may do so for all that can be said.
    static boolean mayBePassed(TaskState task) {
        // The input of the request is the Context object itself.
        boolean asInput = task.field("InputPath")
                .filter(path -> path.value().isUnknown() || readsToken(path.value()))
                .isPresent();
        if (asInput || task.source().unknownMember().isPresent()) {
            return true;
        }
        return task.arguments()
                .map(JsonMember::value)
                .filter(TaskTokens::mayCarry)
                .isPresent();
    }

    private static boolean mayCarry(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object.members().stream().anyMatch(TaskTokens::mayCarry);
            case JsonArray array -> array.elements().stream().anyMatch(TaskTokens::mayCarry);
            case JsonString text -> text.hasPlaceholder() || readsToken(text);
            case JsonPlaceholder _, JsonError _ -> true;
            case JsonNumber _, JsonBoolean _, JsonNull _ -> false;
        };
    }

    private static boolean mayCarry(JsonMember member) {
        boolean address = ADDRESSES.contains(member.key()) && member.value() instanceof JsonString;
        return member.name().hasPlaceholder() || (address ? readsToken(member.value()) : mayCarry(member.value()));
    }

    /// Whether a text reads the token as a path or an expression, or means to: one that is not evaluated where it
    /// stands is another rule's finding.
    private static boolean readsToken(JsonValue value) {
        return value.asString()
                .map(JsonString::value)
                .filter(text -> text.contains("Task.Token")
                        || CONTEXT_PATH.matcher(text).find()
                        || CONTEXT_EXPRESSION.matcher(text).find())
                .isPresent();
    }

    /// Whether the Context object may have a token for the request of a task. Activities have one, which their worker
    /// knows; whether their request can read it is not said.
    static boolean mayHave(TaskState task) {
        return switch (task.resource()) {
            case Resource.LambdaFunction _ -> false;
            case Resource.Optimized optimized -> !optimized.suffix().isEmpty();
            case Resource.AwsSdk sdk -> !sdk.suffix().isEmpty();
            case Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ -> true;
        };
    }

    /// The first text in the request that is evaluated and reads the token by its own path.
    static Optional<JsonString> read(TaskState task) {
        return task.arguments().flatMap(field -> find(task, field));
    }

    private static Optional<JsonString> find(TaskState task, JsonMember member) {
        return switch (member.value()) {
            case JsonObject object ->
                object.members().stream()
                        .flatMap(inner -> find(task, inner).stream())
                        .findFirst();
            case JsonArray array ->
                array.elements().stream()
                        .flatMap(element -> find(task, new JsonMember(member.name(), element)).stream())
                        .findFirst();
            case JsonString text when reads(task, member, text) -> Optional.of(text);
            case JsonValue _ -> Optional.empty();
        };
    }

    private static boolean reads(TaskState task, JsonMember member, JsonString text) {
        if (task.language().is(QueryLanguage.JSONPATH)) {
            return member.key().endsWith(".$")
                    && TOKEN_PATH.matcher(text.value()).find();
        }
        return task.language().is(QueryLanguage.JSONATA)
                && TOKEN_EXPRESSION.matcher(text.value()).matches();
    }
}
