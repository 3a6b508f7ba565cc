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
import dev.steplint.engine.RuleCrash;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Host;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Suppression;
import dev.steplint.rule.Suppression.Origin;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers what came of one file: of the host, if it is one, and of each definition.
final class OutcomeCollector {

    private final Analyzer analyzer;
    private final List<DefinitionName> definitions = new ArrayList<>();
    private final Map<ConfiguredSuppression, Boolean> used = new LinkedHashMap<>();
    private final List<ReportedFinding> shown = new ArrayList<>();
    private final List<SuppressedFinding> suppressed = new ArrayList<>();
    private final List<RuleCrash> crashes = new ArrayList<>();
    private int hidden;

    OutcomeCollector(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    void add(Host host, Guidance guidance) {
        Analysis analysis = analyzer.analyze(host, new RuleSettings(guidance.byRule()));
        take(analysis, DefinitionName.of(analysis.definition()), guidance, Map.of());
    }

    void add(Definition definition, Guidance guidance) {
        Map<Suppression, ConfiguredSuppression> entries = new IdentityHashMap<>();
        guidance.configured().forEach(entry -> used.putIfAbsent(entry, false));
        Analysis analysis = analyzer.analyze(definition, new RuleSettings(guidance.byRule()), machine -> {
            guidance.configured()
                    .forEach(entry -> entry.in(machine).ifPresent(suppression -> entries.put(suppression, entry)));
            return List.copyOf(entries.keySet());
        });
        DefinitionName name = DefinitionName.of(definition);
        definitions.add(name);
        take(analysis, name, guidance, entries);
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
                shown.add(ReportedFinding.of(finding, name, machines));
            } else {
                hidden++;
            }
        }
        for (Suppressed one : analysis.suppressed()) {
            Optional.ofNullable(entries.get(one.suppression())).ifPresent(entry -> used.put(entry, true));
            Place place = one.suppression().origin() == Origin.CONFIGURATION ? Place.CONFIGURATION : Place.SOURCE;
            suppressed.add(new SuppressedFinding(
                    ReportedFinding.of(one.finding(), name, machines),
                    place,
                    one.suppression().reason().orElse("")));
        }
    }

    FileOutcome outcome(String name, Expectation expectation, boolean hosts) {
        List<SuppressionEffect> effects = new ArrayList<>();
        used.forEach((entry, wasUsed) -> effects.add(new SuppressionEffect(entry, wasUsed)));
        return new FileOutcome(
                name,
                expectation,
                definitions,
                hosts,
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
