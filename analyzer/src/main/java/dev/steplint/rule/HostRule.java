package dev.steplint.rule;

import dev.steplint.host.Host;

/// A rule about a file that holds definitions or names the files that do, not about the definitions.
public non-sealed interface HostRule extends Rule {

    /// @param context reports places in the host
    void check(Host host, DocumentContext context);
}
