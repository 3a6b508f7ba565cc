package dev.steplint.host;

import java.util.List;

/// What was found in a text.
public sealed interface Sighting {

    /// One or more definitions.
    record Definitions(List<Definition> definitions) implements Sighting {

        public Definitions {
            definitions = List.copyOf(definitions);
        }
    }

    /// No definition.
    ///
    /// @param reason a clause that can follow the name of the file
    record Nothing(String reason) implements Sighting {}
}
