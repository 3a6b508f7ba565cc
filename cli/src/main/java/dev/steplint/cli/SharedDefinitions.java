package dev.steplint.cli;

import dev.steplint.cli.report.DefinitionName;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.SuppressedFinding;
import dev.steplint.rule.Category;
import dev.steplint.rule.Finding;
import dev.steplint.rule.RuleId;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Says once what is so of a definition, although several machines are made of it and each was looked at by itself.
final class SharedDefinitions {

    private SharedDefinitions() {}

    /// What makes two findings one.
    private record Identity(DefinitionName definition, RuleId rule, String file, Span span, String message) {

        static Identity of(ReportedFinding reported) {
            Finding finding = reported.finding();
            return new Identity(
                    reported.definition(),
                    finding.rule(),
                    finding.primary().file().name(),
                    finding.span(),
                    finding.message());
        }
    }

    static List<ReportedFinding> merge(List<FileOutcome> outcomes) {
        Map<DefinitionName, Integer> machines = new HashMap<>();
        outcomes.stream()
                .flatMap(outcome -> outcome.definitions().stream())
                .forEach(name -> machines.merge(name, 1, Integer::sum));
        Map<Identity, List<ReportedFinding>> groups = new LinkedHashMap<>();
        outcomes.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .forEach(reported -> groups.computeIfAbsent(Identity.of(reported), _ -> new ArrayList<>())
                        .add(reported));
        List<ReportedFinding> merged = new ArrayList<>(groups.size());
        groups.forEach((identity, group) -> {
            ReportedFinding first = group.getFirst();
            // A suppression is in vain only if it is so for every machine.
            boolean everywhere = group.size() >= machines.getOrDefault(identity.definition, 1);
            if (everywhere || first.finding().category() != Category.STEPLINT) {
                merged.add(first.with(group.stream()
                        .flatMap(other -> other.machines().stream())
                        .toList()));
            }
        });
        return merged;
    }

    static List<SuppressedFinding> mergeSuppressed(List<FileOutcome> outcomes) {
        Map<Identity, SuppressedFinding> merged = new LinkedHashMap<>();
        Stream<SuppressedFinding> all = outcomes.stream().flatMap(outcome -> outcome.suppressed().stream());
        all.forEach(one -> merged.merge(
                Identity.of(one.finding()),
                one,
                (known, other) -> new SuppressedFinding(
                        known.finding().with(other.finding().machines()), known.place(), known.reason())));
        return List.copyOf(merged.values());
    }
}
