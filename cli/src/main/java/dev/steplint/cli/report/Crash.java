package dev.steplint.cli.report;

import dev.steplint.rule.RuleId;

/// A rule that broke. What it would have found is missing from the report.
///
/// @param file the file of the definition
/// @param place what the rule was looking at, as a reader calls it
public record Crash(RuleId rule, String file, String place, Throwable cause) {

    /// What happened, in one line.
    public String message() {
        return "rule `" + rule + "` broke at " + place + ", so its findings there are missing";
    }
}
