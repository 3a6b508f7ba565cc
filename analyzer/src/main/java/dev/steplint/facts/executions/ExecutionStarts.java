package dev.steplint.facts.executions;

import dev.steplint.facts.FactKey;
import dev.steplint.facts.Facts;
import dev.steplint.host.Surroundings;
import dev.steplint.host.resource.Machine;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.MapState;
import dev.steplint.model.Resource;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The executions that the tasks of a machine certainly start, as far as it is known of which machines.
public final class ExecutionStarts {
    public static final FactKey<ExecutionStarts> KEY = FactKey.of("execution starts", ExecutionStarts::new);

    private static final String FIELD = "StateMachineArn";

    /// The context object names the machine of the execution (Developer Guide, "Accessing execution data from the
    /// Context object").
    private static final Pattern OWN_ID =
            Pattern.compile("\\$\\$\\.StateMachine\\.Id|\\{%\\s*\\$states\\.context\\.StateMachine\\.Id\\s*%}");

    private final Map<TaskState, ExecutionStart> byTask = new LinkedHashMap<>();

    private ExecutionStarts(Facts facts) {
        Surroundings surroundings = facts.machine().definition().surroundings();
        facts.machine()
                .states()
                .filter(TaskState.class::isInstance)
                .map(TaskState.class::cast)
                .forEach(task -> of(task, surroundings).ifPresent(start -> byTask.put(task, start)));
    }

    /// In source order.
    public List<ExecutionStart> all() {
        return List.copyOf(byTask.values());
    }

    public Optional<ExecutionStart> of(TaskState task) {
        return Optional.ofNullable(byTask.get(task));
    }

    /// Whether a task starts executions, of whichever machine.
    public static boolean starts(TaskState task) {
        return switch (task.resource()) {
            case Resource.Optimized call -> call.is("states", "startExecution");
            case Resource.AwsSdk call ->
                call.service().equals("sfn") && call.action().matches("start(Sync)?Execution");
            case Resource.LambdaFunction _, Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ -> false;
        };
    }

    /// The field with which a task names the machine that it starts, known or not; empty if it starts none.
    public static Optional<JsonMember> field(TaskState task) {
        Optional<JsonObject> request = task.arguments()
                .map(JsonMember::value)
                .flatMap(JsonValue::asObject)
                .filter(_ -> starts(task));
        return request.flatMap(object -> object.find(FIELD).or(() -> object.find(FIELD + ".$")));
    }

    public static JsonPointer pointer(TaskState task, JsonMember field) {
        return task.pointer().child(task.arguments().orElseThrow().key()).child(field.key());
    }

    private static Optional<ExecutionStart> of(TaskState task, Surroundings surroundings) {
        Optional<Machine> own = surroundings.machine();
        return field(task).flatMap(field -> {
            if (isOwnId(field.value())) {
                return isInChild(task.scope()) ? Optional.empty() : Optional.of(start(task, own, true, field));
            }
            return field.key().equals(FIELD)
                    ? surroundings
                            .bindings()
                            .text(field.value())
                            .flatMap(surroundings.resources()::machine)
                            .map(machine -> start(task, Optional.of(machine), is(machine, own), field))
                    : Optional.empty();
        });
    }

    private static boolean isOwnId(JsonValue value) {
        return value.asString()
                .flatMap(JsonString::known)
                .filter(text -> OWN_ID.matcher(text).matches())
                .isPresent();
    }

    /// Whether a scope runs in child executions, whose machine has another name.
    private static boolean isInChild(Scope scope) {
        for (Optional<State> owner = scope.owner();
                owner.isPresent();
                owner = owner.get().scope().owner()) {
            if (owner.get() instanceof MapState map && map.mode() != MapState.Mode.INLINE) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Machine machine, Optional<Machine> own) {
        return own.filter(other -> other.id().equals(machine.id())).isPresent();
    }

    private static ExecutionStart start(TaskState task, Optional<Machine> machine, boolean itself, JsonMember field) {
        boolean waits = task.resource().pattern() == Resource.Pattern.RUN_A_JOB
                || task.resource() instanceof Resource.AwsSdk call
                        && call.action().equals("startSyncExecution");
        return new ExecutionStart(task, machine, itself, field, pointer(task, field), waits);
    }
}
