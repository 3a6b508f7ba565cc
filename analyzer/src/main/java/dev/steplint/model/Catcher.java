package dev.steplint.model;

import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import java.util.Optional;

/// An element of `Catch`.
///
/// @param next where it leads
public record Catcher(JsonObject source, int index, JsonPointer pointer, Optional<StateReference> next)
        implements ErrorHandler {}
