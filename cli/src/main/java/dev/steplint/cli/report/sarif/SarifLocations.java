package dev.steplint.cli.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.steplint.cli.report.MachineName;
import dev.steplint.cli.report.StateName;
import dev.steplint.rule.Label;
import dev.steplint.source.Location;
import dev.steplint.source.Position;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Writes places. Columns and offsets count UTF-16 code units, as the run says by its `columnKind`.
final class SarifLocations {

    private final JsonGenerator json;
    private final ArtifactUris uris;

    SarifLocations(JsonGenerator json, ArtifactUris uris) {
        this.json = json;
        this.uris = uris;
    }

    /// The fields of a location, without its braces.
    void physical(Location location) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        artifact(location.file().name());
        region("region", location);
        json.writeEndObject();
    }

    /// A file as a whole.
    void file(String name) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        artifact(name);
        json.writeEndObject();
        json.writeEndObject();
    }

    void artifact(String name) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uris.of(name));
        json.writeEndObject();
    }

    /// All four numbers, although SARIF has defaults for three: code scanning requires them.
    void region(String name, Location location) throws IOException {
        Position start = location.start();
        Position end = location.end();
        json.writeObjectFieldStart(name);
        json.writeNumberField("startLine", start.line());
        json.writeNumberField("startColumn", start.column());
        json.writeNumberField("endLine", end.line());
        json.writeNumberField("endColumn", end.column());
        json.writeNumberField("charOffset", location.span().start());
        json.writeNumberField("charLength", location.span().length());
        json.writeEndObject();
    }

    /// What a place belongs to by name: the state, and the machines that are made of the definition.
    void logical(Optional<StateName> state, List<MachineName> machines) throws IOException {
        if (state.isEmpty() && machines.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("logicalLocations");
        if (state.isPresent()) {
            logical(state.get().name(), state.get().qualified(), "object");
        }
        for (MachineName machine : machines) {
            logical(machine.id(), machine.title(), "resource");
        }
        json.writeEndArray();
    }

    private void logical(String name, String qualified, String kind) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("fullyQualifiedName", qualified);
        json.writeStringField("kind", kind);
        json.writeEndObject();
    }

    /// Whether a place is in the repository that the report is about.
    boolean isInRepository(Location location) {
        return !uris.of(location.file().name()).startsWith("file:");
    }

    /// The fields of a location with a message, without its braces.
    void labelled(Label label) throws IOException {
        physical(label.location());
        SarifText.write(json, "message", label.text());
    }
}
