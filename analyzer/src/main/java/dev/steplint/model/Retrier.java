package dev.steplint.model;

import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;

/// An element of `Retry`.
public record Retrier(JsonObject source, int index, JsonPointer pointer) implements ErrorHandler {}
