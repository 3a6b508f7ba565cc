package dev.steplint.facts;

import dev.steplint.host.Surroundings;
import dev.steplint.host.resource.Resource.Function;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Text;
import dev.steplint.host.value.Text.Hole;
import dev.steplint.host.value.Text.Literal;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Resource;
import dev.steplint.model.TaskState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The tasks that certainly call a Lambda function which the host of the definition declares.
public final class FunctionCalls {
    public static final FactKey<FunctionCalls> KEY = FactKey.of("function calls", FunctionCalls::new);

    private static final String KIND = "function:";

    private final Map<TaskState, Call> calls = new LinkedHashMap<>();

    /// A call of a function.
    ///
    /// @param field the field that names the function
    /// @param pointer that field
    /// @param qualified whether a version or an alias is named, too
    /// @param waits whether the task has its result when the function has ended
    public record Call(Function function, JsonMember field, JsonPointer pointer, boolean qualified, boolean waits) {}

    private FunctionCalls(Facts facts) {
        Surroundings surroundings = facts.machine().definition().surroundings();
        facts.machine()
                .states()
                .filter(TaskState.class::isInstance)
                .map(TaskState.class::cast)
                .forEach(task -> of(task, surroundings).ifPresent(call -> calls.put(task, call)));
    }

    public Optional<Call> of(TaskState task) {
        return Optional.ofNullable(calls.get(task));
    }

    private static Optional<Call> of(TaskState task, Surroundings surroundings) {
        return switch (task.resource()) {
            case Resource.Optimized call when call.is("lambda", "invoke") -> invoked(task, surroundings);
            case Resource.AwsSdk call
            when call.service().equals("lambda") && call.action().equals("invoke") -> invoked(task, surroundings);
            case Resource.LambdaFunction _, Resource.Unknown _ ->
                task.resourceField().flatMap(field -> called(field, task.pointer(), surroundings));
            case Resource.Optimized _, Resource.AwsSdk _, Resource.Activity _, Resource.Unrecognized _ ->
                Optional.empty();
        };
    }

    /// By the arguments of the operation `Invoke`.
    private static Optional<Call> invoked(TaskState task, Surroundings surroundings) {
        Optional<JsonMember> arguments = task.arguments();
        Optional<JsonObject> request = arguments.map(JsonMember::value).flatMap(JsonValue::asObject);
        return request.flatMap(object -> object.find("FunctionName"))
                .flatMap(field -> called(
                        field, task.pointer().child(arguments.orElseThrow().key()), surroundings))
                .map(call -> new Call(
                        call.function,
                        call.field,
                        call.pointer,
                        call.qualified || has(request.get(), "Qualifier"),
                        task.resource().pattern() == Resource.Pattern.REQUEST_RESPONSE
                                && (!has(request.get(), "InvocationType")
                                        || isWord(request.get(), "InvocationType", "RequestResponse"))));
    }

    private static boolean has(JsonObject request, String name) {
        return request.has(name) || request.has(name + ".$");
    }

    private static boolean isWord(JsonObject request, String name, String word) {
        return request.value(name)
                .flatMap(JsonValue::asString)
                .flatMap(JsonString::known)
                .filter(word::equals)
                .isPresent();
    }

    private static Optional<Call> called(JsonMember field, JsonPointer parent, Surroundings surroundings) {
        return surroundings
                .bindings()
                .text(field.value())
                .flatMap(text -> surroundings
                        .resources()
                        .function(text)
                        .map(function -> new Call(
                                function, field, parent.child(field.key()), isQualified(text, function), true)));
    }

    private static boolean isQualified(Text text, Function function) {
        Optional<Reference> whole = text.reference();
        if (whole.isPresent() && whole.get() instanceof Reference.Attribute(String resource, String attribute)) {
            boolean itself = attribute.equals(Reference.ARN) || attribute.equals(Reference.NAME);
            return !resource.equals(function.id()) || !itself;
        }
        // Holes are masked, for `${AWS::Region}` has colons of its own.
        String masked = text.parts().stream()
                .map(part -> switch (part) {
                    case Literal(String literal) -> literal;
                    case Hole _ -> "?";
                })
                .collect(Collectors.joining());
        int kind = masked.indexOf(KIND);
        return masked.indexOf(':', kind < 0 ? 0 : kind + KIND.length()) >= 0;
    }
}
