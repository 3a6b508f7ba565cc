package dev.steplint.host;

import dev.steplint.json.JsonDocument;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file that holds definitions or names the files that hold them.
///
/// @param document the text of the host; its root is an error if it is neither JSON nor YAML
/// @param notation what the text is written in, as people call it
/// @param definitions those that could be read, in the order of the host; each knows of the others
/// @param faults what is wrong with the host itself, in the order of the host
/// @param acceptances findings that it says are accepted
/// @param text what the spans of faults are places in: the text of the host, or a text that begins with it and goes on
///   with the files that it includes
/// @param nested hosts that this one names, with what it says of them
/// @param copies the names of files of which the definitions here are read elsewhere, where their author edits them
public record Host(
        JsonDocument document,
        String notation,
        List<Definition> definitions,
        List<HostFault> faults,
        List<Acceptance> acceptances,
        SourceFile text,
        List<Host> nested,
        List<String> copies) {

    public Host {
        definitions = Siblings.linked(definitions);
        faults = List.copyOf(faults);
        acceptances = List.copyOf(acceptances);
        nested = List.copyOf(nested);
        copies = List.copyOf(copies);
    }

    /// A host that names no other.
    public Host(
            JsonDocument document,
            String notation,
            List<Definition> definitions,
            List<HostFault> faults,
            List<Acceptance> acceptances,
            SourceFile text) {
        this(document, notation, definitions, faults, acceptances, text, List.of(), List.of());
    }

    /// A host that accepts nothing and names no other.
    public Host(JsonDocument document, String notation, List<Definition> definitions, List<HostFault> faults) {
        this(document, notation, definitions, faults, List.of(), document.file());
    }

    /// A host in JSON or YAML.
    public Host(JsonDocument document, List<Definition> definitions, List<HostFault> faults) {
        this(document, document.format().name(), definitions, faults);
    }

    public SourceFile file() {
        return document.file();
    }

    /// What is wrong with the host itself in one way, in its order.
    public <F extends HostFault> Stream<F> faults(Class<F> kind) {
        return faults.stream().filter(kind::isInstance).map(kind::cast);
    }

    /// Where a place of the host, or of a file that it includes, is in its [#text]; empty if it is elsewhere.
    public Optional<Span> find(Location place) {
        return text.partOf(place.file())
                .map(part -> new Span(
                        place.span().start() + part.start(), place.span().end() + part.start()));
    }

    /// This host and all that are nested in it.
    public Stream<Host> all() {
        return Stream.concat(Stream.of(this), nested.stream().flatMap(Host::all));
    }

    /// Whether nothing is to be said of it, nor of what is nested in it.
    public boolean isEmpty() {
        return all().allMatch(host -> host.definitions.isEmpty() && host.faults.isEmpty());
    }
}
