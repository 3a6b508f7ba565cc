package dev.steplint.rules.time;

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
import dev.steplint.model.TaskState;
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
        if (asInput) {
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
}
