package dev.steplint.facts;

import dev.steplint.host.WorkflowType;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.MapState;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The type of the execution that each scope runs in: the machine's, or that of the child executions which a
/// distributed Map starts for its items.
public final class ExecutionTypes {
    public static final FactKey<ExecutionTypes> KEY = FactKey.of("execution types", ExecutionTypes::new);

    private final Map<Scope, Execution> executions;

    /// @param type empty if it is not known
    /// @param start the scope with which the execution begins
    private record Execution(Optional<WorkflowType> type, Scope start) {}

    private ExecutionTypes(Facts facts) {
        Optional<WorkflowType> machine =
                facts.machine().definition().surroundings().type();
        executions = HashMap.newHashMap(facts.machine().scopes().size());
        // A scope comes before the scopes inside it.
        for (Scope scope : facts.machine().scopes()) {
            executions.put(scope, read(scope, machine));
        }
    }

    private Execution read(Scope scope, Optional<WorkflowType> machine) {
        Optional<State> owner = scope.owner();
        if (owner.isEmpty()) {
            return new Execution(machine, scope);
        }
        Execution around = ByScope.get(executions, owner.get().scope());
        if (!(owner.get() instanceof MapState map)) {
            return around;
        }
        return switch (map.mode()) {
            case INLINE -> around;
            case DISTRIBUTED -> new Execution(childType(map), scope);
            case UNKNOWN -> new Execution(Optional.empty(), scope);
        };
    }

    private static Optional<WorkflowType> childType(MapState map) {
        String text = map.processorConfig()
                .flatMap(config -> config.value().asObject())
                .flatMap(config -> config.value("ExecutionType"))
                .flatMap(JsonValue::asString)
                .flatMap(JsonString::known)
                .orElse("");
        return switch (text) {
            case "STANDARD" -> Optional.of(WorkflowType.STANDARD);
            case "EXPRESS" -> Optional.of(WorkflowType.EXPRESS);
            default -> Optional.empty();
        };
    }

    /// Empty if it is not known.
    public Optional<WorkflowType> of(Scope scope) {
        return ByScope.get(executions, scope).type;
    }

    /// The scope with which the execution begins that a scope runs in: the top level, or the processor of the nearest
    /// distributed Map around it.
    public Scope start(Scope scope) {
        return ByScope.get(executions, scope).start;
    }
}
