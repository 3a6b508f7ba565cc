package dev.steplint.facts.executions;

import dev.steplint.host.resource.Machine;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonPointer;
import dev.steplint.model.TaskState;
import java.util.Optional;

/// A task that certainly starts an execution of a machine that is known.
///
/// @param machine what it starts as its host declares it; empty if that is its own machine, which no host declares
/// @param itself whether that is the machine of the task
/// @param field the field that names the machine
/// @param pointer that field
/// @param waits whether the task has its result when the execution has ended
public record ExecutionStart(
        TaskState task,
        Optional<Machine> machine,
        boolean itself,
        JsonMember field,
        JsonPointer pointer,
        boolean waits) {}
