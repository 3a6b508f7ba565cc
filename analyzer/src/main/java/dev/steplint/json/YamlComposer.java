package dev.steplint.json;

import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;

/// Reads YAML into the same located tree as [JsonParser].
public final class YamlComposer {

    private final SourceFile file;

    public YamlComposer(SourceFile file, ReadLimits limits) {
        this.file = file;
    }

    /// Not there yet.
    public JsonDocument compose() {
        FaultList faults = new FaultList();
        faults.tooManyValues(Span.at(0), new ReadLimits(0, 0, 0));
        return new JsonDocument(file, JsonFormat.YAML, new JsonError(Span.at(0)), List.copyOf(faults.inOrder()));
    }
}
