package dev.steplint.host;

import java.util.List;

/// What was found in a text.
public sealed interface Sighting {

    /// The text is a definition.
    record Whole(Definition definition) implements Sighting {}

    /// The text is a host of definitions, or of none that can be read.
    record Hosted(Host host) implements Sighting {}

    /// No definition.
    ///
    /// @param reason a clause that can follow the name of the file
    record Nothing(String reason) implements Sighting {}

    default List<Definition> definitions() {
        return switch (this) {
            case Whole(Definition definition) -> List.of(definition);
            case Hosted(Host host) ->
                host.all().flatMap(each -> each.definitions().stream()).toList();
            case Nothing _ -> List.of();
        };
    }
}
