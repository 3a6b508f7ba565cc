package dev.steplint.cli;

import dev.steplint.cli.FileOutcome.SuppressionEffect;
import dev.steplint.cli.config.Configuration;
import dev.steplint.cli.config.Configuration.Settings;
import dev.steplint.cli.config.ConfiguredSuppression;
import dev.steplint.cli.config.Profile;
import dev.steplint.cli.report.DefinitionName;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.SuppressedFinding;
import dev.steplint.cli.report.SuppressedFinding.Place;
import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analysis.Suppressed;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.DefinitionLoader;
import dev.steplint.engine.RuleCrash;
import dev.steplint.engine.RuleSetting;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Sighting;
import dev.steplint.host.Surroundings;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleId;
import dev.steplint.rule.RuleOptions;
import dev.steplint.rule.Suppression;
import dev.steplint.rule.Suppression.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lints the bytes of one file as the options and its configuration say. May be used by several threads.
final class FileLinter {

    private final Analyzer analyzer;
    private final LintOptions options;

    FileLinter(List<Rule> rules, LintOptions options) {
        this.analyzer = new Analyzer(rules);
        this.options = options;
    }

    /// @param configuration the one that holds for the file
    /// @param place the file, absolute and normalised
    FileOutcome lint(String name, byte[] bytes, Expectation expectation, Configuration configuration, Path place) {
        Settings settings = configuration.settingsFor(place);
        Surroundings surroundings = new Surroundings(options.type().or(settings::type));
        return switch (DefinitionLoader.load(name, bytes, expectation, surroundings)) {
            case Sighting.Nothing(String reason) -> FileOutcome.skipped(name, expectation, reason);
            case Sighting.Definitions(List<Definition> definitions) -> {
                Collector collector = new Collector(settings, configuration.suppressionsFor(place));
                definitions.forEach(collector::add);
                yield collector.outcome(name, expectation);
            }
        };
    }

    /// Gathers what came of the definitions of one file.
    private final class Collector {

        private final Settings settings;
        private final Map<RuleId, RuleSetting> byRule;
        private final Profile profile;
        private final List<ConfiguredSuppression> configured;
        private final Set<ConfiguredSuppression> used = new HashSet<>();
        private final List<DefinitionName> definitions = new ArrayList<>();
        private final List<ReportedFinding> shown = new ArrayList<>();
        private final List<SuppressedFinding> suppressed = new ArrayList<>();
        private final List<RuleCrash> crashes = new ArrayList<>();
        private int hidden;

        private Collector(Settings settings, List<ConfiguredSuppression> configured) {
            this.settings = settings;
            this.byRule = ruleSettings(settings);
            this.profile = options.profile().or(this.settings::profile).orElse(Profile.DEFAULT);
            this.configured = configured;
        }

        private void add(Definition definition) {
            Map<Suppression, ConfiguredSuppression> entries = new IdentityHashMap<>();
            Analysis analysis = analyzer.analyze(definition, new RuleSettings(byRule), machine -> {
                configured.forEach(
                        entry -> entry.in(machine).ifPresent(suppression -> entries.put(suppression, entry)));
                return List.copyOf(entries.keySet());
            });
            crashes.addAll(analysis.crashes());
            DefinitionName name = DefinitionName.of(definition);
            definitions.add(name);
            for (Finding finding : analysis.findings()) {
                if (profile.shows(finding) || isAskedFor(finding, byRule)) {
                    shown.add(ReportedFinding.of(finding, name));
                } else {
                    hidden++;
                }
            }
            for (Suppressed one : analysis.suppressed()) {
                Optional.ofNullable(entries.get(one.suppression())).ifPresent(used::add);
                Place place = one.suppression().origin() == Origin.CONFIGURATION ? Place.CONFIGURATION : Place.SOURCE;
                suppressed.add(new SuppressedFinding(
                        ReportedFinding.of(one.finding(), name),
                        place,
                        one.suppression().reason().orElse("")));
            }
        }

        private FileOutcome outcome(String name, Expectation expectation) {
            return new FileOutcome(
                    name,
                    expectation,
                    definitions,
                    shown,
                    suppressed,
                    configured.stream()
                            .map(entry -> new SuppressionEffect(entry, used.contains(entry)))
                            .toList(),
                    hidden,
                    crashes,
                    Optional.empty(),
                    Optional.empty(),
                    FileOutcome.Fixes.NONE);
        }
    }

    /// A rule that somebody named, here or in the configuration, is shown whatever the profile says.
    private boolean isAskedFor(Finding finding, Map<RuleId, RuleSetting> byRule) {
        return options.only().contains(finding.rule())
                || Optional.ofNullable(byRule.get(finding.rule()))
                        .flatMap(RuleSetting::severity)
                        .isPresent();
    }

    Map<RuleId, RuleSetting> ruleSettings(Settings settings) {
        Map<RuleId, RuleSetting> byRule = new HashMap<>(settings.rules());
        for (Rule rule : analyzer.rules()) {
            boolean chosen = options.only().isEmpty() || options.only().contains(rule.id());
            if (!chosen || options.without().contains(rule.id())) {
                byRule.put(rule.id(), new RuleSetting(false, Optional.empty(), RuleOptions.DEFAULTS));
            } else if (options.only().contains(rule.id())) {
                byRule.computeIfPresent(
                        rule.id(), (_, known) -> new RuleSetting(true, known.severity(), known.options()));
            }
        }
        return byRule;
    }
}
