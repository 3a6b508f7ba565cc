package dev.steplint.model;

import java.util.List;

/// A state that ends its scope with success.
public final class SucceedState extends State {

    SucceedState(Head head) {
        super(head);
    }

    @Override
    public List<StateReference> references() {
        return List.of();
    }

    @Override
    public boolean isTerminal() {
        return true;
    }

    @Override
    public boolean leadsToUnknown() {
        return false;
    }
}
