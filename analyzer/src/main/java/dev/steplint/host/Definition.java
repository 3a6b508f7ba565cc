package dev.steplint.host;

import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonValue;
import dev.steplint.source.SourceFile;

/// One state machine's source, wherever it was found, with what its host knows beside it.
///
/// @param document the text that holds it; its spans are offsets in that text's file
/// @param pointer where in the document the definition stands; the root for a raw definition
/// @param root the value that should be the state machine
/// @param surroundings what is known beside the definition
public record Definition(JsonDocument document, JsonPointer pointer, JsonValue root, Surroundings surroundings) {

    /// A document that is a definition as a whole.
    public static Definition whole(JsonDocument document, Surroundings surroundings) {
        return new Definition(document, JsonPointer.ROOT, document.root(), surroundings);
    }

    public SourceFile file() {
        return document.file();
    }

    /// The same with other surroundings.
    public Definition within(Surroundings other) {
        return new Definition(document, pointer, root, other);
    }
}
