package dev.steplint.hcl;

import dev.steplint.json.JsonFault;

/// Ends the reading of an expression or of an item of a body; never leaves this package.
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient JsonFault fault;
    private final boolean consequence;

    /// @param consequence whether this only follows from a fault that was reported already
    Unreadable(JsonFault fault, boolean consequence) {
        super(null, null, false, false);
        this.fault = fault;
        this.consequence = consequence;
    }

    boolean isConsequence() {
        return consequence;
    }

    JsonFault fault() {
        return fault;
    }
}
