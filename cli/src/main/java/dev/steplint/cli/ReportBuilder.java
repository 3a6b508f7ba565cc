package dev.steplint.cli;

import dev.steplint.catalog.Catalog;
import dev.steplint.cli.discovery.Discovery.Problem;
import dev.steplint.cli.report.Crash;
import dev.steplint.cli.report.DefinitionName;
import dev.steplint.cli.report.ExaminedFile;
import dev.steplint.cli.report.FixMode;
import dev.steplint.cli.report.Fixing;
import dev.steplint.cli.report.Report;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.SkippedFile;
import dev.steplint.cli.report.ToolInfo;
import dev.steplint.cli.report.ToolInfo.DatedData;
import dev.steplint.rule.RuleMetadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Puts together what a run has to say.
final class ReportBuilder {

    private ReportBuilder() {}

    /// The program and the dates of its knowledge.
    static ToolInfo tool() {
        return new ToolInfo(
                Version.current(),
                Catalog.dataSets().stream()
                        .map(data -> new DatedData(data.name(), data.date()))
                        .toList());
    }

    /// @param aboutConfiguration findings in the configuration itself
    /// @param rules those that ran
    /// @param problems paths that could not be followed
    /// @param mode which fixes were made
    static Report build(
            List<FileOutcome> outcomes,
            List<ReportedFinding> aboutConfiguration,
            List<RuleMetadata> rules,
            List<Problem> problems,
            FixMode mode) {
        List<SkippedFile> skipped = new ArrayList<>();
        problems.forEach(problem -> skipped.add(new SkippedFile(problem.name(), problem.reason())));
        outcomes.forEach(outcome -> {
            outcome.problem().ifPresent(reason -> skipped.add(new SkippedFile(outcome.name(), reason)));
            if (outcome.wasNamed()) {
                outcome.skipped().ifPresent(reason -> skipped.add(new SkippedFile(outcome.name(), reason)));
            }
        });
        skipped.sort(Comparator.comparing(SkippedFile::name));
        return new Report(
                tool(),
                examined(outcomes),
                rules.stream().sorted(Comparator.comparing(RuleMetadata::id)).toList(),
                Stream.concat(SharedDefinitions.merge(outcomes).stream(), aboutConfiguration.stream())
                        .sorted(Comparator.comparing(ReportedFinding::finding))
                        .toList(),
                SharedDefinitions.mergeSuppressed(outcomes).stream()
                        .sorted(Comparator.comparing(
                                suppressed -> suppressed.finding().finding()))
                        .toList(),
                outcomes.stream().mapToInt(FileOutcome::hidden).sum(),
                skipped,
                outcomes.stream().flatMap(ReportBuilder::crashes).toList(),
                fixing(outcomes, mode));
    }

    private static Fixing fixing(List<FileOutcome> outcomes, FixMode mode) {
        List<FileOutcome.Fixes> fixes =
                outcomes.stream().map(FileOutcome::fixes).toList();
        return new Fixing(
                mode,
                fixes.stream().mapToInt(FileOutcome.Fixes::mended).sum(),
                (int) fixes.stream().filter(each -> each.mended() > 0).count(),
                fixes.stream().mapToInt(FileOutcome.Fixes::refused).sum());
    }

    /// The files with definitions, each definition counted once however many machines are made of it.
    private static List<ExaminedFile> examined(List<FileOutcome> outcomes) {
        Map<String, Set<DefinitionName>> byFile = new TreeMap<>();
        outcomes.stream()
                .flatMap(outcome -> outcome.definitions().stream())
                .forEach(name -> byFile.computeIfAbsent(name.file(), _ -> new LinkedHashSet<>())
                        .add(name));
        return byFile.entrySet().stream()
                .map(entry -> new ExaminedFile(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Stream<Crash> crashes(FileOutcome outcome) {
        return outcome.crashes().stream()
                .map(crash -> new Crash(crash.rule(), outcome.name(), crash.place(), crash.cause()));
    }
}
