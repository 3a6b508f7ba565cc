package dev.steplint.cli.report;

/// A file that was looked through.
///
/// @param name as in the findings
/// @param definitions how many state machines were found in it
public record ExaminedFile(String name, int definitions) {}
