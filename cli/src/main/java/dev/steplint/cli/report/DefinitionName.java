package dev.steplint.cli.report;

import dev.steplint.host.Definition;
import dev.steplint.host.Origin;
import dev.steplint.json.JsonPointer;
import java.util.Optional;

/// How people know a definition: its file, and where in the file it stands.
///
/// @param pointer the root if the definition is the whole file
/// @param id what its host calls it, if the definition is a part of its host
public record DefinitionName(String file, JsonPointer pointer, Optional<String> id) {

    public DefinitionName(String file, JsonPointer pointer) {
        this(file, pointer, Optional.empty());
    }

    public static DefinitionName of(Definition definition) {
        return new DefinitionName(
                definition.file().name(),
                definition.pointer(),
                definition
                        .surroundings()
                        .origin()
                        .filter(origin -> origin.embeds(definition.file()))
                        .map(Origin::id));
    }

    /// The file, and what is said of its part after a `#` if the definition is one: its id, or else a JSON pointer.
    public String text() {
        String part = id.orElseGet(pointer::text);
        return part.isEmpty() ? file : file + "#" + part;
    }
}
