package dev.steplint.cli.report;

import dev.steplint.rule.Finding;
import java.util.Optional;

/// A finding, and what a reader calls the things it is about.
///
/// @param state the innermost state it is in; empty if it is about the machine
public record ReportedFinding(Finding finding, DefinitionName definition, Optional<StateName> state) {

    public static ReportedFinding of(Finding finding, DefinitionName definition) {
        return new ReportedFinding(finding, definition, StateName.of(definition.pointer(), finding.pointer()));
    }
}
