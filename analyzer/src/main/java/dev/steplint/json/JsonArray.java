package dev.steplint.json;

import dev.steplint.source.Span;
import java.util.List;

/// An array with its elements in source order.
public final class JsonArray implements JsonValue {

    private final Span span;
    private final List<JsonValue> elements;

    public JsonArray(Span span, List<? extends JsonValue> elements) {
        this.span = span;
        this.elements = List.copyOf(elements);
    }

    @Override
    public Span span() {
        return span;
    }

    public List<JsonValue> elements() {
        return elements;
    }

    public boolean isEmpty() {
        return elements.isEmpty();
    }

    @Override
    public String describe() {
        return "an array";
    }

    @Override
    public String toString() {
        return "array%s".formatted(span);
    }
}
