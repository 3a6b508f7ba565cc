package dev.steplint.model;

import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A set of states that can name each other: the top level, a branch of a Parallel state, or the
/// processor of a Map.
///
/// Transitions never leave a scope (Amazon States Language specification, "Parallel State", "Map
/// State").
public final class Scope {

    private final ScopeKind kind;
    private final JsonObject source;
    private final JsonPointer pointer;
    private final LanguageSetting language;
    private final @Nullable State owner;
    private final int number;
    private final Optional<StateReference> startAt;
    private List<State> states = List.of();
    private Map<String, State> byName = Map.of();
    private boolean namesUnknown;

    Scope(
            ScopeKind kind,
            JsonObject source,
            JsonPointer pointer,
            LanguageSetting language,
            @Nullable State owner,
            int number,
            Optional<StateReference> startAt) {
        this.kind = kind;
        this.source = source;
        this.pointer = pointer;
        this.language = language;
        this.owner = owner;
        this.number = number;
        this.startAt = startAt;
    }

    /// Called once by the reader: a state knows its scope, and the scope its states.
    void hold(List<State> held, boolean unreadable) {
        states = List.copyOf(held);
        Map<String, State> names = HashMap.newHashMap(states.size());
        states.forEach(state -> names.put(state.name(), state));
        byName = names;
        namesUnknown =
                unreadable || states.stream().anyMatch(state -> state.key().hasPlaceholder());
    }

    public ScopeKind kind() {
        return kind;
    }

    public JsonObject source() {
        return source;
    }

    public JsonPointer pointer() {
        return pointer;
    }

    /// The language of states here that name none. It comes from the machine; a Map's or Parallel's own does not reach
    /// in (measured on the service, 2026).
    public LanguageSetting language() {
        return language;
    }

    /// The Parallel or Map state this scope belongs to; empty for the top level.
    public Optional<State> owner() {
        return Optional.ofNullable(owner);
    }

    public Optional<StateReference> startAt() {
        return startAt;
    }

    /// The states in source order.
    public List<State> states() {
        return states;
    }

    public Optional<State> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Resolution resolve(StateReference reference) {
        Optional<String> target = reference.target();
        if (target.isEmpty()) {
            return new Resolution.Unknown();
        }
        Optional<State> found = find(target.get());
        if (found.isPresent()) {
            return new Resolution.Found(found.get());
        }
        return namesUnknown ? new Resolution.Unknown() : new Resolution.Missing(target.get());
    }

    /// Whether some name of a state is known only after deployment, or `States` could not be read.
    public boolean hasUnknownNames() {
        return namesUnknown;
    }

    /// What a reader calls this scope: `the state machine`, ``branch 2 of `Load` ``, ``the
    /// processor of `Each` ``.
    public String title() {
        return switch (kind) {
            case STATE_MACHINE -> "the state machine";
            case BRANCH -> "branch %d of `%s`".formatted(number + 1, ownerName());
            case ITEM_PROCESSOR -> "the processor of `%s`".formatted(ownerName());
        };
    }

    private String ownerName() {
        return owner().map(State::name).orElse("");
    }

    @Override
    public String toString() {
        return title();
    }
}
