package dev.steplint.host;

import dev.steplint.json.JsonDocument;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;

/// A file that holds definitions or names the files that hold them.
///
/// @param document the text of the host; its root is an error if it is neither JSON nor YAML
/// @param notation what the text is written in, as people call it
/// @param definitions those that could be read, in the order of the host; each knows of the others
/// @param faults what is wrong with the host itself, in the order of the host
/// @param acceptances findings that it says are accepted
/// @param text what the spans of faults are places in: the text of the host, or a text that begins with it and goes on
///   with the files that it includes
public record Host(
        JsonDocument document,
        String notation,
        List<Definition> definitions,
        List<HostFault> faults,
        List<Acceptance> acceptances,
        SourceFile text) {

    public Host {
        definitions = Siblings.linked(definitions);
        faults = List.copyOf(faults);
        acceptances = List.copyOf(acceptances);
    }

    /// A host that is one file.
    public Host(
            JsonDocument document,
            String notation,
            List<Definition> definitions,
            List<HostFault> faults,
            List<Acceptance> acceptances) {
        this(document, notation, definitions, faults, acceptances, document.file());
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

    /// Where a place of the host, or of a file that it includes, is in its [#text]; empty if it is elsewhere.
    public Optional<Span> find(Location place) {
        return text.partOf(place.file())
                .map(part -> new Span(
                        place.span().start() + part.start(), place.span().end() + part.start()));
    }
}
