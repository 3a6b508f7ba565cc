package dev.steplint.rule;

import dev.steplint.facts.FactKey;
import dev.steplint.facts.Facts;
import dev.steplint.model.StateMachine;
import java.util.function.Consumer;

/// What a rule about a machine may ask and where it reports.
public final class RuleContext extends DocumentContext {

    private final Facts facts;

    public RuleContext(RuleMetadata metadata, Facts facts, RuleOptions options, Consumer<Finding> sink) {
        super(metadata, facts.machine().definition(), options, sink);
        this.facts = facts;
    }

    public StateMachine machine() {
        return facts.machine();
    }

    /// Derived knowledge, computed once for all rules.
    public <T> T fact(FactKey<T> key) {
        return facts.get(key);
    }
}
