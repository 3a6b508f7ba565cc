package dev.steplint.rule;

import java.util.List;

/// A change that mends a finding.
///
/// @param title what it does, imperative
/// @param edits replacements that do not overlap, in source order
public record Fix(String title, Safety safety, List<Edit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }

    /// Whether the change can alter what the machine does.
    public enum Safety {
        SAFE,
        UNSAFE
    }
}
