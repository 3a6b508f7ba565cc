package dev.steplint.model;

import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import java.util.Optional;

/// An element of `Choices`.
///
/// @param index the place in `Choices`, from 0
/// @param next where it leads when its condition is true
public record ChoiceRule(
        JsonObject source, int index, JsonPointer pointer, Condition condition, Optional<StateReference> next) {}
