package dev.steplint.rules.time;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.model.TaskState;
import dev.steplint.source.Span;

/// The part of a `Resource` that says how the task waits.
final class Suffixes {
    private Suffixes() {}

    /// The characters of `.sync`, `.sync:2` or `.waitForTaskToken`, else of the whole resource.
    static Span span(TaskState task) {
        return task.resourceField().map(Suffixes::span).orElseGet(task::anchor);
    }

    private static Span span(JsonMember resource) {
        return resource.value()
                .asString()
                .filter(text -> dot(text) >= 0)
                .map(text -> text.spanOf(dot(text), text.value().length()))
                .orElseGet(resource::valueSpan);
    }

    private static int dot(JsonString text) {
        int action = text.value().lastIndexOf(":::");
        return action < 0 ? -1 : text.value().indexOf('.', action);
    }
}
