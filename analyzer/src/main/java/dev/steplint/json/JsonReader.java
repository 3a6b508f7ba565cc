package dev.steplint.json;

import dev.steplint.source.SourceFile;

/// Reads a text into a located tree. Never throws for what is in the text.
public final class JsonReader {

    private JsonReader() {}

    public static JsonDocument read(SourceFile file, JsonFormat format) {
        return read(file, format, ReadLimits.DEFAULT);
    }

    public static JsonDocument read(SourceFile file, JsonFormat format, ReadLimits limits) {
        return switch (format) {
            case JSON -> new JsonParser(file, limits).parse();
            case YAML -> new YamlComposer(file, limits).compose();
        };
    }
}
