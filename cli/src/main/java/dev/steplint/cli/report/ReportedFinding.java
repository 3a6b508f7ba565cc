package dev.steplint.cli.report;

import dev.steplint.rule.Finding;
import dev.steplint.source.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A finding, and what a reader calls the things it is about.
///
/// @param state the innermost state it is in; empty if it is about the machine
/// @param machines what hosts make of the definition; empty for one without a host
/// @param author where the program is that wrote the file of the finding, if a program did and that is known
public record ReportedFinding(
        Finding finding,
        DefinitionName definition,
        Optional<StateName> state,
        List<MachineName> machines,
        Optional<Location> author) {

    public ReportedFinding {
        machines = List.copyOf(machines);
    }

    public static ReportedFinding of(Finding finding, DefinitionName definition) {
        return of(finding, definition, List.of());
    }

    public static ReportedFinding of(Finding finding, DefinitionName definition, List<MachineName> machines) {
        return new ReportedFinding(
                finding, definition, StateName.of(definition.pointer(), finding.pointer()), machines, Optional.empty());
    }

    /// The same finding in a file that a program wrote.
    public ReportedFinding writtenBy(Optional<Location> program) {
        return new ReportedFinding(finding, definition, state, machines, program);
    }

    /// The same finding of further machines.
    public ReportedFinding with(List<MachineName> others) {
        return new ReportedFinding(
                finding,
                definition,
                state,
                Stream.concat(machines.stream(), others.stream())
                        .distinct()
                        .sorted(Comparator.comparing(MachineName::file).thenComparing(MachineName::id))
                        .toList(),
                author);
    }
}
