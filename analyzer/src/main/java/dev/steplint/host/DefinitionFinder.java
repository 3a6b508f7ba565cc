package dev.steplint.host;

import dev.steplint.grammar.StateType;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.Optional;

/// Recognises definitions by their content: an object with `StartAt` and `States`.
public final class DefinitionFinder {

    private DefinitionFinder() {}

    /// Whether a text that was found in a folder is worth parsing: a definition spells these words somewhere.
    public static boolean mayHoldDefinition(String text) {
        return text.contains("StartAt") && text.contains("States");
    }

    /// The document as a definition; empty if it is none.
    public static Optional<Definition> find(JsonDocument document, Expectation expectation) {
        Optional<JsonObject> object = document.root().asObject();
        boolean startAt = object.filter(root -> root.has("StartAt")).isPresent();
        boolean states = object.flatMap(root -> root.value("States")).isPresent();
        boolean recognised = switch (expectation) {
            case DEFINITION -> true;
            case GIVEN -> startAt || states || !isSomethingElse(document);
            case FOUND ->
                startAt && states
                        || object.filter(DefinitionFinder::hasTypedStates).isPresent()
                        || isBroken(document);
        };
        return recognised ? Optional.of(Definition.whole(document, Surroundings.NONE)) : Optional.empty();
    }

    private static boolean hasTypedStates(JsonObject root) {
        return root.value("States").flatMap(JsonValue::asObject).stream()
                .flatMap(states -> states.members().stream())
                .flatMap(member -> member.value().asObject().stream())
                .flatMap(state -> state.value("Type").stream())
                .flatMap(type -> type.asString().stream())
                .map(JsonString::value)
                .anyMatch(type -> StateType.of(type).isPresent());
    }

    /// A text with faults that still spells the two words of a definition was meant to be one.
    private static boolean isBroken(JsonDocument document) {
        return hasSyntaxFault(document) && mayHoldDefinition(document.file().text());
    }

    /// An object or array that reads well, or reads almost well as configuration with comments does.
    private static boolean isSomethingElse(JsonDocument document) {
        return switch (document.root()) {
            case JsonObject object -> !object.isEmpty() && !isBroken(document);
            case JsonArray _ -> !isBroken(document);
            default -> false;
        };
    }

    private static boolean hasSyntaxFault(JsonDocument document) {
        return document.faults().stream().anyMatch(fault -> fault.kind() != JsonFault.Kind.DUPLICATE_KEY);
    }
}
