package dev.steplint.cli;

import dev.steplint.cli.config.Configuration;
import dev.steplint.cli.config.Configuration.Settings;
import dev.steplint.cli.config.Configurations;
import dev.steplint.cli.config.ConfiguredSuppression;
import dev.steplint.cli.config.Profile;
import dev.steplint.cli.discovery.FileNeighbours;
import dev.steplint.cli.discovery.Originals;
import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.DefinitionLoader;
import dev.steplint.engine.RuleSetting;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Host;
import dev.steplint.host.NewActions;
import dev.steplint.host.Sighting;
import dev.steplint.host.Surroundings;
import dev.steplint.host.value.Deployment;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleId;
import dev.steplint.rule.Severity;
import dev.steplint.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Lints the bytes of one file as the options and its configuration say. May be used by several threads.
final class FileLinter {

    private final Analyzer analyzer;
    private final LintOptions options;
    private final RuleChoice choice;
    private final Configurations configurations;
    private final Path workingFolder;
    private final Originals originals;

    /// Lints files by themselves.
    FileLinter(List<Rule> rules, LintOptions options, Configurations configurations, Path workingFolder) {
        this(rules, options, configurations, workingFolder, Originals.NONE);
    }

    /// @param originals files of which others may be copies
    FileLinter(
            List<Rule> rules,
            LintOptions options,
            Configurations configurations,
            Path workingFolder,
            Originals originals) {
        this.originals = originals;
        this.analyzer = new Analyzer(rules);
        this.options = options;
        this.choice = new RuleChoice(rules, options);
        this.configurations = configurations;
        this.workingFolder = workingFolder;
    }

    /// What the configuration says of a file.
    ///
    /// @param configured the suppressions that may concern it
    record Guidance(
            RuleChoice choice,
            Settings settings,
            Map<RuleId, RuleSetting> byRule,
            Profile profile,
            List<ConfiguredSuppression> configured,
            NewActions newActions) {}

    /// @param place the file, absolute and normalised
    FileOutcome lint(String name, byte[] bytes, Expectation expectation, Path place) {
        FileNeighbours neighbours = new FileNeighbours(place, workingFolder, originals);
        return switch (DefinitionLoader.load(name, bytes, expectation, neighbours, deployment(place))) {
            case Sighting.Nothing(String reason) -> FileOutcome.skipped(name, expectation, reason);
            case Sighting.Whole(Definition definition) -> {
                OutcomeCollector collector = new OutcomeCollector(analyzer);
                add(definition, guidance(place), collector);
                yield collector.outcome(name, expectation, false);
            }
            case Sighting.Hosted(Host host) -> {
                OutcomeCollector collector = new OutcomeCollector(analyzer);
                host.all().forEach(each -> add(each, each == host ? place : path(each.file()), collector));
                yield collector.outcome(name, expectation, true);
            }
        };
    }

    /// Every error of the definitions in a text, whether or not somebody wants to see it; empty if it holds none. A
    /// suppression accepts what is there, not what a change may bring.
    Optional<List<Finding>> errors(String name, byte[] bytes, Expectation expectation, Path place) {
        Sighting sighting = DefinitionLoader.load(
                name, bytes, expectation, new FileNeighbours(place, workingFolder, originals), deployment(place));
        if (sighting instanceof Sighting.Nothing) {
            return Optional.empty();
        }
        Stream<Analysis> host = sighting instanceof Sighting.Hosted(Host found)
                ? found.all().map(each -> analyzer.analyze(each, RuleSettings.DEFAULTS))
                : Stream.empty();
        Guidance guidance = guidance(place);
        Stream<Analysis> definitions = sighting.definitions().stream()
                .map(definition ->
                        analyzer.analyze(definition.within(surroundings(definition, guidance)), RuleSettings.DEFAULTS));
        return Optional.of(Stream.concat(host, definitions)
                .flatMap(analysis -> Stream.concat(
                        analysis.findings().stream(),
                        analysis.suppressed().stream().map(Analysis.Suppressed::finding)))
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList());
    }

    private void add(Host host, Path place, OutcomeCollector collector) {
        collector.add(host, guidance(place));
        host.definitions().forEach(definition -> add(definition, guidance(path(definition.file())), collector));
        collector.finish(host, guidance(place));
    }

    private Path path(SourceFile file) {
        return workingFolder.resolve(file.name()).normalize();
    }

    private void add(Definition definition, Guidance guidance, OutcomeCollector collector) {
        collector.add(definition.within(surroundings(definition, guidance)), guidance);
    }

    /// The type that the command names counts most, then that of the host, then that of the configuration.
    private Surroundings surroundings(Definition definition, Guidance guidance) {
        Surroundings own = definition.surroundings();
        return own.withType(options.type().or(own::type).or(guidance.settings::type))
                .withNewActions(guidance.newActions);
    }

    /// What the command says counts more than the configuration.
    private Deployment deployment(Path file) {
        return options.deployment().or(configuration(file).settingsFor(file).deployment());
    }

    private Configuration configuration(Path file) {
        return configurations.forFolder(Optional.ofNullable(file.getParent()).orElse(file));
    }

    private Guidance guidance(Path file) {
        Configuration configuration = configuration(file);
        Settings settings = configuration.settingsFor(file);
        return new Guidance(
                choice,
                settings,
                choice.settings(settings),
                options.profile().or(settings::profile).orElse(Profile.DEFAULT),
                configuration.suppressionsFor(file),
                configuration.newActions());
    }
}
