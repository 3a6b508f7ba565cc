package dev.steplint.rules.harness;

import dev.steplint.rule.Finding;
import dev.steplint.rules.harness.Expectation.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds the findings of a case against its markers: each marker wants one finding, and each finding wants a marker.
final class Comparison {
    private final FixtureCase fixture;
    private final List<Finding> unmatched;
    private final List<Expectation> missing = new ArrayList<>();

    private Comparison(FixtureCase fixture, List<Finding> findings) {
        this.fixture = fixture;
        this.unmatched = new ArrayList<>(findings);
    }

    /// What does not agree, in the order of the lines; empty if all does.
    static List<String> problems(FixtureCase fixture, List<Finding> findings) {
        Comparison comparison = new Comparison(fixture, findings);
        // The exact markers choose first; a trailing one takes any finding of its line.
        comparison.match(true);
        comparison.match(false);
        return comparison.report();
    }

    private void match(boolean exact) {
        for (Expectation expectation : fixture.marked().expectations()) {
            if (expectation.columns().isPresent() == exact) {
                Optional<Finding> found =
                        unmatched.stream().filter(expectation::matches).findFirst();
                found.ifPresentOrElse(unmatched::remove, () -> missing.add(expectation));
            }
        }
    }

    private List<String> report() {
        List<String> problems = new ArrayList<>();
        missing.forEach(each -> problems.add("%s: missing finding%n%s%n%s"
                .formatted(
                        place(each.line()),
                        fixture.marked().line(each.line()),
                        caretLine(each.columns(), each.rule(), each.piece()))));
        for (Finding finding : unmatched) {
            int line = finding.primary().start().line();
            problems.add("%s: unexpected finding%n%s%n%s%s"
                    .formatted(
                            place(line),
                            fixture.marked().line(line),
                            caretLine(
                                    Optional.of(Columns.of(finding)),
                                    finding.rule().text(),
                                    finding.message()),
                            end(finding)));
        }
        return problems;
    }

    private static String end(Finding finding) {
        Columns columns = Columns.of(finding);
        String end = columns.goesOn()
                ? "%n(ends at line %d, column %d of the definition)"
                        .formatted(
                                finding.primary().end().line(),
                                finding.primary().end().column())
                : "";
        return columns.start() <= 2
                ? end + "\n(columns 1 and 2 cannot be underlined; indent the whole definition)"
                : end;
    }

    private String place(int line) {
        int fileLine = fixture.marked().fileLines().get(line - 1);
        String name = Repository.nameOf(fixture.file().path());
        return fileLine == 0
                ? "%s:%d: (a line that the shorthand supplied)"
                        .formatted(name, fixture.block().line())
                : "%s:%d".formatted(name, fileLine);
    }

    /// The marker as it would stand in the fixture.
    private static String caretLine(Optional<Columns> columns, String rule, String message) {
        String text = message.isEmpty() ? rule : rule + ": " + message;
        if (columns.isEmpty()) {
            return "//~ " + text;
        }
        int start = columns.get().start();
        int length = columns.get().end() - start;
        String carets = columns.get().goesOn() ? "^..." : length == 0 ? "|" : "^".repeat(length);
        return "//" + " ".repeat(Math.max(0, start - 3)) + carets + " " + text;
    }
}
