package dev.steplint.json;

import dev.steplint.source.SourceFile;
import java.util.List;

/// A text read as JSON or YAML, with everything that is wrong with it.
///
/// @param root the value; [JsonError] if there is none
/// @param faults what was wrong, in source order
/// @param passages what may be changed in the file
public record JsonDocument(
        SourceFile file, JsonFormat format, JsonValue root, List<JsonFault> faults, Passages passages) {

    public JsonDocument {
        faults = List.copyOf(faults);
    }

    /// A document that is the file, or a tree of it.
    public JsonDocument(SourceFile file, JsonFormat format, JsonValue root, List<JsonFault> faults) {
        this(file, format, root, faults, Passages.ALL);
    }

    /// The same as seen from another text, in which the characters of this one stand further behind.
    ///
    /// @param other a text of which this one's file is a part, or a part of it that holds all of the tree
    /// @param distance by how many characters; negative for further in front
    public JsonDocument movedTo(SourceFile other, int distance) {
        Relocation relocation = Relocation.by(distance);
        return new JsonDocument(
                other,
                format,
                relocation.value(root),
                faults.stream().map(relocation::fault).toList(),
                passages.movedBy(distance));
    }
}
