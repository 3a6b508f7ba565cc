package dev.steplint.rules.harness;

import dev.steplint.rule.Finding;
import dev.steplint.source.Position;
import java.util.Optional;

/// One marker: a finding that a rule must report.
///
/// @param line the line of the definition, from 1
/// @param columns the exact place; empty if only the line matters
/// @param rule the id of the rule that reports it
/// @param piece a part of the message; empty if the message does not matter
public record Expectation(int line, Optional<Columns> columns, String rule, String piece) {

    /// The characters under the carets.
    ///
    /// @param start the first column, from 1
    /// @param end the column after the last; equal to the first if the finding is between two characters
    /// @param goesOn whether the finding ends on a later line
    public record Columns(int start, int end, boolean goesOn) {
        static Columns of(Finding finding) {
            Position start = finding.primary().start();
            Position end = finding.primary().end();
            return end.line() == start.line()
                    ? new Columns(start.column(), end.column(), false)
                    : new Columns(start.column(), start.column(), true);
        }

        private boolean matches(Columns found) {
            return start == found.start && goesOn == found.goesOn && (goesOn || end == found.end);
        }
    }

    boolean matches(Finding finding) {
        return finding.primary().start().line() == line
                && finding.rule().text().equals(rule)
                && finding.message().contains(piece)
                && columns.map(wanted -> wanted.matches(Columns.of(finding))).orElse(true);
    }
}
