package dev.steplint.cli;

import dev.steplint.cli.config.ConfiguredSuppression;
import dev.steplint.cli.report.DefinitionName;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.SuppressedFinding;
import dev.steplint.engine.RuleCrash;
import dev.steplint.host.Expectation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came of one file. The trees are gone by now: of thousands of files only findings stay in memory.
///
/// @param name as reports show it
/// @param expectation why it was looked at
/// @param definitions those that it holds or names
/// @param hosts whether it is no definition itself
/// @param covered names of other files whose findings are among these: nested templates, copies of definitions
/// @param findings those that are shown
/// @param suppressed those that somebody accepted
/// @param effects what the suppressions of the configuration did
/// @param hidden how many findings the profile hides
/// @param skipped why nothing was looked at, if so
/// @param problem why it could not be read or written, if so
/// @param fixes what was mended before
record FileOutcome(
        String name,
        Expectation expectation,
        List<DefinitionName> definitions,
        boolean hosts,
        Set<String> covered,
        List<ReportedFinding> findings,
        List<SuppressedFinding> suppressed,
        List<SuppressionEffect> effects,
        int hidden,
        List<RuleCrash> crashes,
        Optional<String> skipped,
        Optional<String> problem,
        Fixes fixes) {

    FileOutcome {
        definitions = List.copyOf(definitions);
        covered = Set.copyOf(covered);
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        effects = List.copyOf(effects);
        crashes = List.copyOf(crashes);
    }

    /// What a suppression of the configuration did in a file that it is for.
    record SuppressionEffect(ConfiguredSuppression suppression, boolean used) {}

    /// What became of the fixes.
    ///
    /// @param mended how many findings were mended
    /// @param refused how many fixes were left out
    record Fixes(int mended, int refused) {

        static final Fixes NONE = new Fixes(0, 0);
    }

    static FileOutcome skipped(String name, Expectation expectation, String reason) {
        return nothing(name, expectation, Optional.of(reason), Optional.empty());
    }

    static FileOutcome problem(String name, Expectation expectation, String reason) {
        return nothing(name, expectation, Optional.empty(), Optional.of(reason));
    }

    private static FileOutcome nothing(
            String name, Expectation expectation, Optional<String> skipped, Optional<String> problem) {
        return new FileOutcome(
                name,
                expectation,
                List.of(),
                false,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                skipped,
                problem,
                Fixes.NONE);
    }

    FileOutcome with(Fixes others) {
        return new FileOutcome(
                name,
                expectation,
                definitions,
                hosts,
                covered,
                findings,
                suppressed,
                effects,
                hidden,
                crashes,
                skipped,
                problem,
                others);
    }

    /// The same, but something went wrong with the file.
    FileOutcome withProblem(String reason) {
        return new FileOutcome(
                name,
                expectation,
                definitions,
                hosts,
                covered,
                findings,
                suppressed,
                effects,
                hidden,
                crashes,
                skipped,
                Optional.of(reason),
                fixes);
    }

    /// Those of all outcomes that say something of their own: of a definition that a host names, of a nested template and
    /// of a copy the outcome of the host says it, with more knowledge.
    static List<FileOutcome> withoutRepetition(List<FileOutcome> outcomes) {
        Set<String> hosted = outcomes.stream().flatMap(FileOutcome::namedFiles).collect(Collectors.toUnmodifiableSet());
        Set<String> nested =
                outcomes.stream().flatMap(outcome -> outcome.covered.stream()).collect(Collectors.toUnmodifiableSet());
        Set<String> covered = outcomes.stream()
                .filter(outcome -> !nested.contains(outcome.name))
                .flatMap(outcome -> outcome.covered.stream())
                .collect(Collectors.toCollection(HashSet::new));
        List<FileOutcome> kept = new ArrayList<>();
        for (FileOutcome outcome : outcomes) {
            boolean repeated = covered.contains(outcome.name) || !outcome.hosts && hosted.contains(outcome.name);
            if (!repeated) {
                // Of templates that nest each other the first one speaks for the rest.
                covered.addAll(outcome.covered);
            }
            kept.add(repeated ? outcome.withoutFindings() : outcome);
        }
        return kept;
    }

    /// What is left if the findings are those of another outcome.
    private FileOutcome withoutFindings() {
        return nothing(name, expectation, skipped, problem).with(fixes);
    }

    /// The other files that a host names.
    Stream<String> otherFiles() {
        return Stream.concat(namedFiles(), covered.stream());
    }

    /// The files of definitions that a host names.
    private Stream<String> namedFiles() {
        return hosts
                ? definitions.stream().map(DefinitionName::file).filter(file -> !file.equals(name))
                : Stream.empty();
    }

    /// Whether somebody named the file, or its name says that it is a definition: then it is worth a word that it is
    /// not linted.
    boolean wasNamed() {
        return expectation != Expectation.FOUND;
    }
}
