package dev.steplint.cli.report;

/// What a run mended before it reported what is left.
///
/// @param mended how many findings
/// @param files in how many files
/// @param refused how many fixes were left out, because they would have led to another error
public record Fixing(FixMode mode, int mended, int files, int refused) {

    /// A run that only looks.
    public static final Fixing NONE = new Fixing(FixMode.NONE, 0, 0, 0);
}
