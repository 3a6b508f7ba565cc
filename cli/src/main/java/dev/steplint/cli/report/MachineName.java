package dev.steplint.cli.report;

import dev.steplint.host.Definition;
import java.util.Optional;

/// What a host calls a machine.
///
/// @param file the host
/// @param id such as a logical id
public record MachineName(String file, String id) {

    /// Empty for a definition without a host.
    public static Optional<MachineName> of(Definition definition) {
        return definition
                .surroundings()
                .origin()
                .map(origin -> new MachineName(origin.file().name(), origin.id()));
    }
}
