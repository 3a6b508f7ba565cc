package dev.steplint.facts.data;

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
import java.util.regex.Pattern;

/// Tells whether a task may end by its token, with a result that whoever has the token chooses.
///
/// A task that runs a job has a token too: who gets it from the request can end the task before the job ends.
final class TokenUse {

    /// A path into the Context object, but for the parts that hold no token.
    private static final Pattern TOKEN = Pattern.compile(
            "\\$states\\b(?!\\s*\\.)|(\\$\\$|\\bcontext\\b)(?!\\s*\\.\\s*(Execution|State|StateMachine|Map)\\b)");

    private TokenUse() {}

    static boolean mayBeAnswered(TaskState task, TaskCall call) {
        return switch (call.resource().pattern()) {
            case REQUEST_RESPONSE -> isUnknownPattern(call.resource());
            case WAIT_FOR_CALLBACK -> true;
            case RUN_A_JOB ->
                task.field("InputPath").filter(path -> mayRead(path.value())).isPresent()
                        || call.field()
                                .map(JsonMember::value)
                                .filter(TokenUse::mayRead)
                                .isPresent();
        };
    }

    /// Whether something stands behind the action that is no pattern.
    private static boolean isUnknownPattern(Resource resource) {
        return switch (resource) {
            case Resource.Optimized optimized -> !optimized.suffix().isEmpty();
            case Resource.AwsSdk sdk -> !sdk.suffix().isEmpty();
            case Resource.LambdaFunction _, Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ -> true;
        };
    }

    /// Whether deployment decides what a member reads.
    private static boolean isOpen(JsonMember member) {
        return member.name().hasPlaceholder()
                || member.key().endsWith(".$") && member.value().isUnknown();
    }

    private static boolean mayRead(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                object.members().stream().anyMatch(member -> isOpen(member) || mayRead(member.value()));
            case JsonArray array -> array.elements().stream().anyMatch(TokenUse::mayRead);
            case JsonString text ->
                text.hasPlaceholder() && text.value().contains("{%")
                        || TOKEN.matcher(text.value()).find();
            case JsonPlaceholder _, JsonError _ -> true;
            case JsonNumber _, JsonBoolean _, JsonNull _ -> false;
        };
    }
}
