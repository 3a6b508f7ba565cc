package dev.steplint.host;

import dev.steplint.json.JsonDocument;
import java.util.Optional;

/// Reads one kind of host.
///
/// A reader never throws for what is in the text. It finds every machine of the host: each becomes a [Definition] whose
/// spans are places in the file that the author edits, with [Surroundings], or a [HostFault].
public interface HostReader {

    /// Reads a text; empty if it is no host of this kind.
    ///
    /// @param document the text; a reader of another notation takes its file
    Optional<Host> read(JsonDocument document, Neighbours neighbours);
}
