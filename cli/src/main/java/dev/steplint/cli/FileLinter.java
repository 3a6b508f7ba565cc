package dev.steplint.cli;

import dev.steplint.cli.config.Configuration.Settings;
import dev.steplint.cli.config.Profile;
import dev.steplint.cli.report.DefinitionName;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.engine.Analysis;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lints the bytes of one file as the options and its configuration say. May be used by several threads.
final class FileLinter {

    private final Analyzer analyzer;
    private final LintOptions options;

    FileLinter(List<Rule> rules, LintOptions options) {
        this.analyzer = new Analyzer(rules);
        this.options = options;
    }

    FileOutcome lint(String name, byte[] bytes, Expectation expectation, Settings settings) {
        Surroundings surroundings = new Surroundings(options.type().or(settings::type));
        return switch (DefinitionLoader.load(name, bytes, expectation, surroundings)) {
            case Sighting.Nothing(String reason) -> FileOutcome.skipped(name, expectation, reason);
            case Sighting.Definitions(List<Definition> definitions) -> lint(name, expectation, definitions, settings);
        };
    }

    private FileOutcome lint(String name, Expectation expectation, List<Definition> definitions, Settings settings) {
        Map<RuleId, RuleSetting> byRule = ruleSettings(settings);
        Profile profile = options.profile().or(settings::profile).orElse(Profile.DEFAULT);
        List<ReportedFinding> shown = new ArrayList<>();
        List<RuleCrash> crashes = new ArrayList<>();
        int hidden = 0;
        for (Definition definition : definitions) {
            Analysis analysis = analyzer.analyze(definition, new RuleSettings(byRule));
            crashes.addAll(analysis.crashes());
            for (Finding finding : analysis.findings()) {
                if (profile.shows(finding) || isAskedFor(finding, byRule)) {
                    shown.add(ReportedFinding.of(finding, DefinitionName.of(definition)));
                } else {
                    hidden++;
                }
            }
        }
        return new FileOutcome(
                name,
                expectation,
                definitions.size(),
                shown,
                List.of(),
                hidden,
                crashes,
                Optional.empty(),
                Optional.empty());
    }

    /// A rule that somebody named, here or in the configuration, is shown whatever the profile says.
    private boolean isAskedFor(Finding finding, Map<RuleId, RuleSetting> byRule) {
        return options.only().contains(finding.rule())
                || Optional.ofNullable(byRule.get(finding.rule()))
                        .flatMap(RuleSetting::severity)
                        .isPresent();
    }

    private Map<RuleId, RuleSetting> ruleSettings(Settings settings) {
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
