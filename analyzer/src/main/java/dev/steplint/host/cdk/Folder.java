package dev.steplint.host.cdk;

import dev.steplint.host.Neighbours;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/// The files of one folder of an assembly, and what is in their objects.
final class Folder {

    private final Neighbours files;

    Folder(Neighbours files) {
        this.files = files;
    }

    /// The object that a file is.
    Optional<JsonObject> object(String name) {
        return files.read(name) instanceof Reading.Found(SourceFile file)
                ? JsonReader.read(file, JsonFormat.JSON).root().asObject()
                : Optional.empty();
    }

    List<String> names() {
        return files.names("");
    }

    static Optional<String> text(JsonObject object, String... path) {
        Optional<JsonValue> found = Optional.of(object);
        for (String step : path) {
            found = found.flatMap(JsonValue::asObject).flatMap(inner -> inner.value(step));
        }
        return found.flatMap(JsonValue::asString).map(JsonString::value);
    }

    static Optional<JsonObject> object(JsonObject object, String name) {
        return object.value(name).flatMap(JsonValue::asObject);
    }
}
