package dev.steplint.cli.report;

import dev.steplint.host.Definition;
import dev.steplint.json.JsonPointer;

/// How people know a definition: its file, and where in the file it stands.
///
/// @param pointer the root if the definition is the whole file
public record DefinitionName(String file, JsonPointer pointer) {

    public static DefinitionName of(Definition definition) {
        return new DefinitionName(definition.file().name(), definition.pointer());
    }

    /// The file, and the pointer after a `#` if the definition is a part of it.
    public String text() {
        String part = pointer.text();
        return part.isEmpty() ? file : file + "#" + part;
    }
}
