package dev.steplint.cli.report;

/// A finding that somebody accepted.
///
/// @param reason in their words; empty if they gave none, which is a finding itself
public record SuppressedFinding(ReportedFinding finding, Place place, String reason) {

    /// Where the suppression is written.
    public enum Place {
        /// In the definition or its host: a comment, a state's `Comment`, the metadata of a template.
        SOURCE,
        /// In a configuration.
        CONFIGURATION
    }
}
