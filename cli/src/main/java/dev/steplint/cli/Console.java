package dev.steplint.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/// Where a run reads from and writes to, so that tests can stand in for a terminal.
///
/// @param out takes the report alone
/// @param err takes everything else
/// @param workingFolder absolute and normalised
/// @param terminal whether `out` is a terminal
record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Path workingFolder,
        Map<String, String> environment,
        boolean terminal) {

    /// A message on standard error.
    void say(String text) {
        err.println("steplint: " + text);
    }

    /// Whether the environment asks for no colour (no-color.org: set and not empty).
    boolean noColor() {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
    }
}
