package dev.steplint.cli;

import dev.steplint.cli.FileLinter.Guidance;
import dev.steplint.cli.FileOutcome.SuppressionEffect;
import dev.steplint.cli.config.ConfiguredSuppression;
import dev.steplint.cli.report.DefinitionName;
import dev.steplint.cli.report.MachineName;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.SuppressedFinding;
import dev.steplint.cli.report.SuppressedFinding.Place;
import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analysis.Suppressed;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.HostSuppressions;
import dev.steplint.engine.RuleCrash;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.CdkConstruct;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Host;
import dev.steplint.host.Origin;
import dev.steplint.host.Surroundings;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Suppression;
import dev.steplint.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Gathers what came of one file: of the host, if it is one, and of each definition.
final class OutcomeCollector {

    private final Analyzer analyzer;
    private final List<DefinitionName> definitions = new ArrayList<>();
    private final Map<ConfiguredSuppression, Boolean> used = new LinkedHashMap<>();
    private final List<ReportedFinding> shown = new ArrayList<>();
    private final List<SuppressedFinding> suppressed = new ArrayList<>();
    private final List<RuleCrash> crashes = new ArrayList<>();
    private final Map<Suppression, Set<String>> usedOfHost = new IdentityHashMap<>();
    private List<Suppression> ofHost = List.of();
    private final Set<String> covered = new HashSet<>();
    private int hidden;

    OutcomeCollector(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    void add(Host host, Guidance guidance) {
        host.nested().forEach(nested -> covered.add(nested.file().name()));
        covered.addAll(host.copies());
        ofHost = HostSuppressions.of(host);
        Analysis analysis = analyzer.analyze(host, new RuleSettings(guidance.byRule()), ofHost);
        analysis.suppressed().forEach(one -> usedOfHost(one.suppression(), one));
        take(analysis, DefinitionName.of(analysis.definition()), guidance, Map.of());
    }

    /// Judges the suppressions of a host, once all its definitions were looked at.
    void finish(Host host, Guidance guidance) {
        Definition home = Definition.whole(host.document(), Surroundings.NONE);
        RuleSettings settings = new RuleSettings(guidance.byRule());
        for (Suppression suppression : ofHost) {
            List<Finding> findings =
                    analyzer.check(suppression, usedOfHost.getOrDefault(suppression, Set.of()), home, settings);
            take(
                    new Analysis(home, Optional.empty(), findings, List.of(), List.of()),
                    DefinitionName.of(home),
                    guidance,
                    Map.of());
        }
    }

    void add(Definition definition, Guidance guidance) {
        Map<Suppression, ConfiguredSuppression> entries = new IdentityHashMap<>();
        Map<Suppression, Suppression> hostEntries = new IdentityHashMap<>();
        guidance.configured().forEach(entry -> used.putIfAbsent(entry, false));
        Analysis analysis = analyzer.analyze(definition, new RuleSettings(guidance.byRule()), machine -> {
            guidance.configured()
                    .forEach(entry -> entry.in(machine).ifPresent(suppression -> entries.put(suppression, entry)));
            ofHost.forEach(
                    one -> HostSuppressions.in(one, definition).ifPresent(applied -> hostEntries.put(applied, one)));
            return Stream.concat(hostEntries.keySet().stream(), entries.keySet().stream())
                    .toList();
        });
        for (Suppressed one : analysis.suppressed()) {
            Optional.ofNullable(hostEntries.get(one.suppression())).ifPresent(entry -> usedOfHost(entry, one));
        }
        DefinitionName name = DefinitionName.of(definition);
        definitions.add(name);
        take(analysis, name, guidance, entries);
    }

    private void usedOfHost(Suppression suppression, Suppressed one) {
        usedOfHost
                .computeIfAbsent(suppression, _ -> new HashSet<>())
                .add(one.finding().rule().text());
    }

    private void take(
            Analysis analysis,
            DefinitionName name,
            Guidance guidance,
            Map<Suppression, ConfiguredSuppression> entries) {
        List<MachineName> machines =
                MachineName.of(analysis.definition()).stream().toList();
        crashes.addAll(analysis.crashes());
        for (Finding finding : analysis.findings()) {
            if (guidance.profile().shows(finding) || guidance.choice().isAskedFor(finding, guidance.byRule())) {
                shown.add(
                        ReportedFinding.of(finding, name, machines).writtenBy(author(finding, analysis.definition())));
            } else {
                hidden++;
            }
        }
        for (Suppressed one : analysis.suppressed()) {
            Optional.ofNullable(entries.get(one.suppression())).ifPresent(entry -> used.put(entry, true));
            Place place =
                    one.suppression().origin() == Suppression.Origin.CONFIGURATION ? Place.CONFIGURATION : Place.SOURCE;
            suppressed.add(new SuppressedFinding(
                    ReportedFinding.of(one.finding(), name, machines)
                            .writtenBy(author(one.finding(), analysis.definition())),
                    place,
                    one.suppression().reason().orElse("")));
        }
    }

    /// The place in the program that wrote the file of a finding.
    private static Optional<Location> author(Finding finding, Definition definition) {
        return definition
                .surroundings()
                .origin()
                .filter(origin -> origin.embeds(finding.primary().file()))
                .flatMap(Origin::construct)
                .flatMap(CdkConstruct::declared);
    }

    FileOutcome outcome(String name, Expectation expectation, boolean hosts) {
        List<SuppressionEffect> effects = new ArrayList<>();
        used.forEach((entry, wasUsed) -> effects.add(new SuppressionEffect(entry, wasUsed)));
        return new FileOutcome(
                name,
                expectation,
                definitions,
                hosts,
                covered,
                shown,
                suppressed,
                effects,
                hidden,
                crashes,
                Optional.empty(),
                Optional.empty(),
                FileOutcome.Fixes.NONE);
    }
}
