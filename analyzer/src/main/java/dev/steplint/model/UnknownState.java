package dev.steplint.model;

import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/// A state whose kind is not known: `Type` is missing, misspelt or a placeholder, or the state is
/// no object.
///
/// It may be anything, so nothing follows from what it lacks; what it names is taken as a
/// transition.
public final class UnknownState extends State {

    private final JsonValue value;
    private final List<StateReference> references;

    UnknownState(Head head, JsonValue value, List<StateReference> references) {
        super(head);
        this.value = value;
        this.references = List.copyOf(references);
    }

    /// What stands where the state should be.
    public JsonValue value() {
        return value;
    }

    @Override
    public List<StateReference> references() {
        return references;
    }

    @Override
    public boolean isTerminal() {
        return references.isEmpty();
    }

    @Override
    public boolean leadsToUnknown() {
        return true;
    }

    /// Every field of the kinds of transitions that a state of any type may have.
    static List<StateReference> referencesIn(Head head) {
        List<StateReference> references = new ArrayList<>();
        JsonPointer pointer = head.pointer();
        head.source()
                .find("Next")
                .ifPresent(
                        next -> references.add(new StateReference(TransitionKind.NEXT, next, pointer.child("Next"))));
        head.source()
                .find("Default")
                .ifPresent(next ->
                        references.add(new StateReference(TransitionKind.DEFAULT, next, pointer.child("Default"))));
        return references;
    }
}
