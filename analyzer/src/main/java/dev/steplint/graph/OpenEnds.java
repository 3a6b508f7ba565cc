package dev.steplint.graph;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonValue;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.ContinuingState;
import dev.steplint.model.ErrorHandlingState;
import dev.steplint.model.FailState;
import dev.steplint.model.State;
import dev.steplint.model.SucceedState;
import dev.steplint.model.Transition;
import dev.steplint.model.UnknownState;
import java.util.Optional;

/// Tells whether a state lacks an arrow that it should have, or has one that cannot be read. The author meant it to
/// lead
/// somewhere, so nothing may be concluded from where it does not lead.
final class OpenEnds {
    private OpenEnds() {}

    static boolean in(State state) {
        return state.leadsToUnknown()
                || switch (state) {
                    case ErrorHandlingState handling ->
                        leadsNowhere(handling)
                                || !listsOnlyObjects(
                                        handling, "Catch", handling.catchers().size())
                                || handling.catchers().stream()
                                        .anyMatch(catcher -> catcher.next().isEmpty());
                    case ContinuingState continuing -> leadsNowhere(continuing);
                    case ChoiceState choice ->
                        !choice.has("Choices")
                                || !listsOnlyObjects(
                                        choice, "Choices", choice.rules().size())
                                || choice.rules().stream()
                                        .anyMatch(rule -> rule.next().isEmpty());
                    case SucceedState _, FailState _ -> false;
                    case UnknownState _ -> true;
                };
    }

    private static boolean leadsNowhere(ContinuingState state) {
        return switch (state.transition()) {
            case Transition.None _, Transition.NotEnd _, Transition.Unknown _ -> true;
            case Transition.Next _, Transition.End _, Transition.Conflicting _ -> false;
        };
    }

    private static boolean listsOnlyObjects(State state, String field, int objects) {
        Optional<JsonValue> value = state.source().value(field);
        return value.isEmpty()
                || value.get()
                        .asArray()
                        .map(JsonArray::elements)
                        .filter(elements -> elements.size() == objects)
                        .isPresent();
    }
}
