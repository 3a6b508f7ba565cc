package dev.steplint.host;

import dev.steplint.json.JsonDocument;
import dev.steplint.source.SourceFile;
import java.util.List;

/// A file that holds definitions or names the files that hold them.
///
/// @param document the text of the host; its root is an error if it is neither JSON nor YAML
/// @param notation what the text is written in, as people call it
/// @param definitions those that could be read, in the order of the host; each knows of the others
/// @param faults what is wrong with the host itself, in the order of the host
/// @param acceptances findings that it says are accepted
public record Host(
        JsonDocument document,
        String notation,
        List<Definition> definitions,
        List<HostFault> faults,
        List<Acceptance> acceptances) {

    public Host {
        definitions = Siblings.linked(definitions);
        faults = List.copyOf(faults);
        acceptances = List.copyOf(acceptances);
    }

    /// A host that accepts nothing.
    public Host(JsonDocument document, String notation, List<Definition> definitions, List<HostFault> faults) {
        this(document, notation, definitions, faults, List.of());
    }

    /// A host in JSON or YAML.
    public Host(JsonDocument document, List<Definition> definitions, List<HostFault> faults) {
        this(document, document.format().name(), definitions, faults);
    }

    public SourceFile file() {
        return document.file();
    }
}
