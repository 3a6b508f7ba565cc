package dev.steplint.facts.variables;

import dev.steplint.facts.UnreadText;
import dev.steplint.grammar.ConstructKind;
import dev.steplint.grammar.StateType;
import dev.steplint.graph.Edge;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each transition of a scope sets: a choice rule and a catcher bring an `Assign` of their own, and the state's is
/// for `Next` and `Default` (Developer Guide, "Choice workflow state": with a rule that matches, that of the state is
/// not evaluated).
final class Effects {
    private final UnreadText unread;
    private final Map<StateReference, Effect> byReference = new HashMap<>();
    private final List<Effect> all = new ArrayList<>();

    Effects(Scope scope, UnreadText unread) {
        this.unread = unread;
        scope.states().forEach(this::read);
    }

    private void read(State state) {
        Effect own = state.source()
                .value("Type")
                .flatMap(JsonValue::asString)
                .flatMap(JsonString::known)
                .flatMap(StateType::of)
                .map(type -> effect(state.source(), type.construct()))
                .orElse(Effect.OPEN);
        all.add(own);
        state.references().forEach(reference -> byReference.put(reference, own));
        if (state instanceof ChoiceState choice) {
            choice.rules().forEach(rule -> {
                Effect effect = effect(rule.source(), ConstructKind.CHOICE_RULE);
                all.add(effect);
                rule.next().ifPresent(next -> byReference.put(next, effect));
            });
        }
        if (state instanceof ErrorHandlingState handling) {
            handling.catchers().forEach(catcher -> {
                Effect effect = effect(catcher.source(), ConstructKind.CATCHER);
                all.add(effect);
                catcher.next().ifPresent(next -> byReference.put(next, effect));
            });
        }
    }

    private Effect effect(JsonObject holder, ConstructKind kind) {
        return unread.within(holder) ? Effect.OPEN : Effect.of(holder, kind);
    }

    Effect of(Edge edge) {
        return byReference.getOrDefault(edge.reference(), Effect.OPEN);
    }

    /// Those of all states, choice rules and catchers.
    List<Effect> all() {
        return all;
    }
}
