package dev.steplint.host;

import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.value.Bindings;
import java.util.Optional;

/// What is known of a state machine beside its definition. Each part may be missing, and a rule that needs one that is
/// missing keeps silent.
///
/// @param type Standard or Express; it cannot be changed after creation
/// @param origin where a host declares the machine; empty for a raw definition
/// @param machine what the host says of the machine; empty for a raw definition
/// @param resources everything else that the host declares; nothing for a raw definition
/// @param bindings what the placeholders in the definition stand for
/// @param siblings the definitions of the same host, this one among them; none for a raw definition
/// @param newActions what the machine may call though steplint does not know it
public record Surroundings(
        Optional<WorkflowType> type,
        Optional<Origin> origin,
        Optional<Machine> machine,
        Resources resources,
        Bindings bindings,
        Siblings siblings,
        NewActions newActions) {

    public static final Surroundings NONE = new Surroundings(Optional.empty());

    /// Nothing is known, but perhaps the type.
    public Surroundings(Optional<WorkflowType> type) {
        this(type, Optional.empty(), Optional.empty(), Resources.NONE, Bindings.NONE);
    }

    /// What a host says.
    public Surroundings(
            Optional<WorkflowType> type,
            Optional<Origin> origin,
            Optional<Machine> machine,
            Resources resources,
            Bindings bindings) {
        this(type, origin, machine, resources, bindings, Siblings.NONE, NewActions.NONE);
    }

    /// Whether the machine has the definition in some situations only.
    public boolean isConditional() {
        return origin.flatMap(Origin::situation).isPresent();
    }

    /// The same with a type that somebody names.
    public Surroundings withType(Optional<WorkflowType> other) {
        return new Surroundings(other, origin, machine, resources, bindings, siblings, newActions);
    }

    /// The same with actions that somebody names.
    public Surroundings withNewActions(NewActions others) {
        return new Surroundings(type, origin, machine, resources, bindings, siblings, others);
    }

    /// The same beside other definitions.
    Surroundings withSiblings(Siblings others) {
        return new Surroundings(type, origin, machine, resources, bindings, others, newActions);
    }
}
