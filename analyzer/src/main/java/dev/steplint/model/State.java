package dev.steplint.model;

import dev.steplint.grammar.QueryLanguage;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;

/// A state of a machine. Two states are equal only if they are the same state.
public abstract sealed class State permits ContinuingState, ChoiceState, SucceedState, FailState, UnknownState {

    private final Head head;

    State(Head head) {
        this.head = head;
    }

    /// What all states have in common.
    record Head(Scope scope, JsonMember member, JsonObject source, JsonPointer pointer, LanguageSetting language) {}

    public String name() {
        return head.member.key();
    }

    /// The name where it is written.
    public JsonString key() {
        return head.member.name();
    }

    /// The object that describes the state; empty if there is none.
    public JsonObject source() {
        return head.source;
    }

    public Scope scope() {
        return head.scope;
    }

    public JsonPointer pointer() {
        return head.pointer;
    }

    /// The language in force in this state: its own, else the machine's. An enclosing Map or
    /// Parallel has no say.
    public QueryLanguage queryLanguage() {
        return head.language.language();
    }

    /// The language with what sets it.
    public LanguageSetting language() {
        return head.language;
    }

    public Optional<JsonMember> field(String name) {
        return head.source.find(name);
    }

    public boolean has(String name) {
        return head.source.has(name);
    }

    /// Where to point when something is missing from the state: the value of `Type`, else the name.
    public Span anchor() {
        return field("Type").map(JsonMember::valueSpan).orElse(key().span());
    }

    /// The fields that name states of the same scope, in source order of their kind.
    public abstract List<StateReference> references();

    /// Whether an execution (or a branch, or an iteration) can end in this state without an error
    /// handler: Succeed, Fail, and `"End": true`.
    public abstract boolean isTerminal();

    /// Whether it cannot be said where this state leads, because a part of it is known only after
    /// deployment.
    public abstract boolean leadsToUnknown();

    /// The scopes inside the state: branches, or the processor of a Map.
    public List<Scope> innerScopes() {
        return List.of();
    }

    @Override
    public String toString() {
        return name();
    }
}
