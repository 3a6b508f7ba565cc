package dev.steplint.model;

import java.util.List;

/// A state that ends its scope with an error.
public final class FailState extends State {

    FailState(Head head) {
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
