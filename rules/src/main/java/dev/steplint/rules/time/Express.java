package dev.steplint.rules.time;

import dev.steplint.facts.ExecutionTypes;
import dev.steplint.host.WorkflowType;
import dev.steplint.model.State;
import dev.steplint.rule.RuleContext;

/// Express executions, which end after five minutes (AWS Step Functions Developer Guide, "Service quotas").
final class Express {
    static final long SECONDS = 300;

    private Express() {}

    /// Whether it is known that the state runs in an Express execution.
    static boolean runs(State state, RuleContext context) {
        return context.fact(ExecutionTypes.KEY)
                .of(state.scope())
                .filter(type -> type == WorkflowType.EXPRESS)
                .isPresent();
    }
}
