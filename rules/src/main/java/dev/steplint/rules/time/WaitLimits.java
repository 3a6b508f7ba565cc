package dev.steplint.rules.time;

import dev.steplint.grammar.ConstructKind;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Construct;
import dev.steplint.model.FailState;
import dev.steplint.model.ParallelState;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.model.TaskState;
import dev.steplint.model.WaitState;
import dev.steplint.rule.MisspeltFields;
import java.util.List;
import java.util.Optional;

/// What ends the waiting of a task for an answer that never comes.
final class WaitLimits {
    private static final List<String> OWN =
            List.of("TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath");

    private WaitLimits() {}

    /// Whether the task has a limit, or a field that was surely meant as one.
    static boolean hasOwn(TaskState task) {
        return OWN.stream()
                .anyMatch(field ->
                        task.has(field) || MisspeltFields.find(task, field).isPresent());
    }

    /// `TimeoutSeconds` of the machine, unless it is as long as an execution can be anyway.
    static Optional<JsonMember> ofMachine(StateMachine machine) {
        Optional<JsonMember> field = machine.source().find("TimeoutSeconds");
        if (field.isEmpty()) {
            return machine.constructs().stream()
                    .filter(construct -> construct.kind() == ConstructKind.STATE_MACHINE)
                    .findFirst()
                    .flatMap(WaitLimits::misspelt);
        }
        boolean endless = Seconds.in(machine.source(), "TimeoutSeconds")
                .filter(limit -> limit.value() >= Seconds.YEAR)
                .isPresent();
        return endless ? Optional.empty() : field;
    }

    private static Optional<JsonMember> misspelt(Construct machine) {
        return MisspeltFields.find(machine, "TimeoutSeconds");
    }

    /// Whether the task runs beside a branch that waits and then fails, so that its error ends all branches.
    static boolean isWatched(State state) {
        Scope scope = state.scope();
        for (Optional<State> owner = scope.owner(); owner.isPresent(); owner = scope.owner()) {
            Scope own = scope;
            boolean watched = owner.get() instanceof ParallelState parallel
                    && parallel.branches().stream().anyMatch(branch -> branch != own && isWatchdog(branch));
            if (watched) {
                return true;
            }
            scope = owner.get().scope();
        }
        return false;
    }

    private static boolean isWatchdog(Scope branch) {
        return branch.states().stream().anyMatch(WaitState.class::isInstance)
                && branch.states().stream().anyMatch(FailState.class::isInstance);
    }
}
