package dev.steplint.rules.harness;

/// A fixture that does not say what it wants: the author's to mend, before any rule is judged.
public final class FixtureError extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param line the line of the file, from 1
    public FixtureError(int line, String message) {
        super("line %d: %s".formatted(line, message));
    }
}
