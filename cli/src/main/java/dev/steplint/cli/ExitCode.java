package dev.steplint.cli;

/// The exit codes of every command.
final class ExitCode {

    static final int CLEAN = 0;

    /// Findings at or above `--fail-on`.
    static final int FINDINGS = 1;

    /// Wrong arguments or configuration, or a file that cannot be read.
    static final int USAGE = 2;

    /// A fault of steplint.
    static final int INTERNAL = 3;

    private ExitCode() {}
}
