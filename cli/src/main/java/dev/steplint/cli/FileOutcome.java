package dev.steplint.cli;

import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.SuppressedFinding;
import dev.steplint.engine.RuleCrash;
import dev.steplint.host.Expectation;
import java.util.List;
import java.util.Optional;

/// What came of one file. The trees are gone by now: of thousands of files only findings stay in memory.
///
/// @param name as reports show it
/// @param expectation why it was looked at
/// @param definitions how many definitions it holds
/// @param findings those that are shown
/// @param suppressed those that somebody accepted
/// @param hidden how many findings the profile hides
/// @param skipped why nothing was looked at, if so
/// @param problem why it could not be read, if so
record FileOutcome(
        String name,
        Expectation expectation,
        int definitions,
        List<ReportedFinding> findings,
        List<SuppressedFinding> suppressed,
        int hidden,
        List<RuleCrash> crashes,
        Optional<String> skipped,
        Optional<String> problem) {

    FileOutcome {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        crashes = List.copyOf(crashes);
    }

    static FileOutcome skipped(String name, Expectation expectation, String reason) {
        return new FileOutcome(
                name, expectation, 0, List.of(), List.of(), 0, List.of(), Optional.of(reason), Optional.empty());
    }

    static FileOutcome problem(String name, Expectation expectation, String reason) {
        return new FileOutcome(
                name, expectation, 0, List.of(), List.of(), 0, List.of(), Optional.empty(), Optional.of(reason));
    }

    /// Whether somebody named the file, or its name says that it is a definition: then it is worth a word that it is
    /// not linted.
    boolean wasNamed() {
        return expectation != Expectation.FOUND;
    }
}
