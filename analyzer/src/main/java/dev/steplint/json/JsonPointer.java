package dev.steplint.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The route from the root of a document to a value.
///
/// Kept as links to the parent, so that a tree of any size builds one object a value and no text.
public final class JsonPointer {

    public static final JsonPointer ROOT = new JsonPointer(null, "", -1);

    private final @Nullable JsonPointer parent;
    private final String key;
    private final int index;

    private JsonPointer(@Nullable JsonPointer parent, String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    public JsonPointer child(String key) {
        return new JsonPointer(this, key, -1);
    }

    public JsonPointer child(int index) {
        return new JsonPointer(this, "", index);
    }

    /// The pointer to the object or array that holds this; the root holds itself.
    public JsonPointer parent() {
        return parent == null ? this : parent;
    }

    /// The pointer as RFC 6901 writes it: empty for the root, else `/` before each key or index, with `~` and `/` in
    /// keys escaped.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (JsonPointer step : steps()) {
            text.append('/');
            text.append(
                    step.index >= 0
                            ? Integer.toString(step.index)
                            : step.key.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }

    /// The pointer as AWS writes locations in its diagnostics: `/States/Route/Choices[0]/Next`, nothing escaped.
    ///
    /// @param root where the definition stands, the beginning of this
    public String awsLocation(JsonPointer root) {
        StringBuilder text = new StringBuilder();
        List<JsonPointer> steps = steps();
        for (JsonPointer step : steps.subList(root.steps().size(), steps.size())) {
            if (step.index >= 0) {
                text.append('[').append(step.index).append(']');
            } else {
                text.append('/').append(step.key);
            }
        }
        return text.isEmpty() ? "/" : text.toString();
    }

    private List<JsonPointer> steps() {
        List<JsonPointer> steps = new ArrayList<>();
        for (JsonPointer step = this; step != null && step.parent != null; step = step.parent) {
            steps.addFirst(step);
        }
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonPointer pointer && text().equals(pointer.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
