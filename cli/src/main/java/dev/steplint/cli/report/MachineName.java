package dev.steplint.cli.report;

import dev.steplint.host.CdkConstruct;
import dev.steplint.host.Definition;
import dev.steplint.host.Origin;
import java.util.Optional;

/// What a host calls a machine.
///
/// @param file the host
/// @param id such as a logical id
/// @param construct the path of its construct in the program that wrote the host, if one did
public record MachineName(String file, String id, Optional<String> construct) {

    public MachineName(String file, String id) {
        this(file, id, Optional.empty());
    }

    /// Empty for a definition without a host.
    public static Optional<MachineName> of(Definition definition) {
        return definition
                .surroundings()
                .origin()
                .map(origin -> new MachineName(origin.file().name(), origin.title(), path(origin)));
    }

    private static Optional<String> path(Origin origin) {
        return origin.construct()
                .map(CdkConstruct::path)
                .map(path -> origin.situation()
                        .map(when -> "%s (%s)".formatted(path, when))
                        .orElse(path));
    }

    /// What its author calls it.
    public String title() {
        return construct.orElse(id);
    }
}
