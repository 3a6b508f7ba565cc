package dev.steplint.host;

import java.util.Optional;

/// What is known of a state machine beside its definition. Each part may be missing, and a rule that needs one that is
/// missing keeps silent.
///
/// @param type Standard or Express; it cannot be changed after creation
public record Surroundings(Optional<WorkflowType> type) {

    public static final Surroundings NONE = new Surroundings(Optional.empty());
}
