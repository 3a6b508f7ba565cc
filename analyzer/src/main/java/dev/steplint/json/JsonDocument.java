package dev.steplint.json;

import dev.steplint.source.SourceFile;
import java.util.List;

/// A text read as JSON or YAML, with everything that is wrong with it.
///
/// @param root the value; [JsonError] if there is none
/// @param faults what was wrong, in source order
public record JsonDocument(SourceFile file, JsonFormat format, JsonValue root, List<JsonFault> faults) {

    public JsonDocument {
        faults = List.copyOf(faults);
    }
}
