package dev.steplint.cli.config;

import dev.steplint.source.Location;

/// Something in a configuration that cannot be used; the run ends with exit code 2.
public record ConfigurationFault(Location location, String message) {

    /// The fault as one line: `file:line:column: message`.
    public String describe() {
        return "%s:%d:%d: %s"
                .formatted(
                        location.file().name(),
                        location.start().line(),
                        location.start().column(),
                        message);
    }
}
