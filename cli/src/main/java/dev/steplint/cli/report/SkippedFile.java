package dev.steplint.cli.report;

/// A file that could not be examined.
///
/// @param name as in the findings
/// @param reason a clause that can follow the name, such as "is not UTF-8 text (byte 12)"
public record SkippedFile(String name, String reason) {}
