package dev.steplint.cli;

import dev.steplint.cli.config.Configuration;
import dev.steplint.cli.config.ConfigurationFault;
import dev.steplint.cli.config.Configurations;
import dev.steplint.cli.config.FailOn;
import dev.steplint.cli.config.Profile;
import dev.steplint.cli.discovery.Candidate;
import dev.steplint.cli.discovery.Discovery;
import dev.steplint.cli.discovery.Discovery.Found;
import dev.steplint.cli.discovery.Originals;
import dev.steplint.cli.report.FixMode;
import dev.steplint.cli.report.Report;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.cli.report.text.FixesText;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.RuleCrash;
import dev.steplint.host.Expectation;
import dev.steplint.json.ReadLimits;
import dev.steplint.rule.Rule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `steplint lint`: finds definitions, runs the rules, writes the reports.
final class LintCommand {

    /// From this many files on a second thread pays for itself.
    private static final int PARALLEL = 8;

    /// UTF-16 takes two bytes a character, and no UTF-8 text has more characters than bytes.
    private static final long MAX_BYTES = 2L * ReadLimits.DEFAULT.characters();

    private final Console console;
    private final LintOptions options;
    private final List<Rule> rules = BuiltInRules.all();
    private final Configurations configurations;

    LintCommand(Console console, LintOptions options) {
        this.console = console;
        this.options = options;
        this.configurations = configurations(console, options, rules);
    }

    /// The configurations that the options ask for.
    static Configurations configurations(Console console, LintOptions options, List<Rule> rules) {
        List<RuleMetadata> metadata = rules.stream().map(Rule::metadata).toList();
        Path folder = console.workingFolder();
        if (options.noConfig()) {
            return Configurations.none(metadata, folder);
        }
        return options.config()
                .map(file -> Configurations.of(metadata, folder, file))
                .orElseGet(() -> Configurations.discovered(metadata, folder));
    }

    int run() {
        Configuration local = configurations.forFolder(console.workingFolder());
        List<String> paths =
                options.paths().stream().filter(path -> !path.equals("-")).toList();
        Found found = Discovery.find(paths, console.workingFolder(), configurations);
        // Every configuration is read before the first definition, so that a fault in one stops the run at once.
        found.candidates().forEach(candidate -> configurationOf(candidate.path()));
        if (!configurations.faults().isEmpty()) {
            configurations.faults().stream().map(ConfigurationFault::describe).forEach(console::say);
            return ExitCode.USAGE;
        }
        List<FileOutcome> outcomes = lintAll(found.candidates());
        if (!options.reportsTextToStandardOutput()) {
            // The text report says it itself.
            found.problems().forEach(problem -> console.say("%s %s".formatted(problem.name(), problem.reason())));
        }
        outcomes.forEach(this::sayWhatWasNotLinted);
        if (options.verbose()) {
            long skipped = outcomes.stream()
                    .filter(outcome -> outcome.skipped().isPresent())
                    .count();
            console.say("%d files looked into, %d skipped, %d files or folders excluded by the configuration"
                    .formatted(outcomes.size(), skipped, found.excluded()));
        }
        FailOn failOn = options.failOn().or(local::failOn).orElse(FailOn.ERROR);
        List<ReportedFinding> aboutSuppressions = new SuppressionAudit(new Analyzer(rules), options).check(outcomes);
        Report report =
                ReportBuilder.build(outcomes, aboutSuppressions, rulesThatRan(), found.problems(), options.fix());
        Profile profile = options.profile().or(local.settings()::profile).orElse(Profile.DEFAULT);
        boolean written = new ReportWriter(console, options, profile).write(report);
        if (report.fixing().mended() > 0 && !options.reportsTextToStandardOutput()) {
            console.say(FixesText.of(report));
        }
        boolean unread = !found.problems().isEmpty()
                || outcomes.stream().anyMatch(outcome -> outcome.problem().isPresent());
        if (!report.crashes().isEmpty()) {
            return ExitCode.INTERNAL;
        }
        if (unread || !written) {
            return ExitCode.USAGE;
        }
        return report.findings().stream()
                        .anyMatch(reported -> failOn.fails(reported.finding().severity()))
                ? ExitCode.FINDINGS
                : ExitCode.CLEAN;
    }

    private List<RuleMetadata> rulesThatRan() {
        return rules.stream()
                .filter(rule -> options.only().isEmpty() || options.only().contains(rule.id()))
                .filter(rule -> !options.without().contains(rule.id()))
                .map(Rule::metadata)
                .toList();
    }

    private Configuration configurationOf(Path file) {
        return configurations.forFolder(Optional.ofNullable(file.getParent()).orElse(file));
    }

    private List<FileOutcome> lintAll(List<Candidate> candidates) {
        FileLinter linter =
                new FileLinter(rules, options, configurations, console.workingFolder(), new Originals(candidates));
        List<FileOutcome> outcomes = new ArrayList<>();
        if (options.paths().contains("-")) {
            outcomes.add(lintStandardInput(linter));
        }
        // Two names may be of one file, and the second must see what the first has mended.
        boolean parallel = candidates.size() >= PARALLEL && options.fix() == FixMode.NONE;
        Stream<Candidate> stream = parallel ? candidates.parallelStream() : candidates.stream();
        outcomes.addAll(stream.map(candidate -> lint(linter, candidate)).toList());
        if (options.fix() != FixMode.NONE) {
            lookAgain(linter, candidates, outcomes);
        }
        return FileOutcome.withoutRepetition(outcomes);
    }

    private FileOutcome lintStandardInput(FileLinter linter) {
        String name = options.stdinName();
        try {
            byte[] bytes = console.in().readNBytes((int) MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                return FileOutcome.problem(
                        name, Expectation.DEFINITION, "is larger than %d bytes".formatted(MAX_BYTES));
            }
            Path place = console.workingFolder().resolve(name).normalize();
            if (options.fix() == FixMode.NONE) {
                return linter.lint(name, bytes, Expectation.DEFINITION, place);
            }
            FileFixer.Fixed fixed = new FileFixer(linter, options).fix(name, bytes, Expectation.DEFINITION, place);
            console.out().writeBytes(fixed.bytes());
            return fixed.after();
        } catch (IOException e) {
            return FileOutcome.problem(name, Expectation.DEFINITION, "cannot be read");
        }
    }

    /// Looks again at hosts: the files that they name may have been mended after them.
    private void lookAgain(FileLinter linter, List<Candidate> candidates, List<FileOutcome> outcomes) {
        for (int i = 0; i < candidates.size(); i++) {
            int at = outcomes.size() - candidates.size() + i;
            FileOutcome before = outcomes.get(at);
            if (before.problem().isEmpty() && before.otherFiles().findAny().isPresent()) {
                outcomes.set(at, lint(linter, candidates.get(i), FixMode.NONE).with(before.fixes()));
            }
        }
    }

    private FileOutcome lint(FileLinter linter, Candidate candidate) {
        return lint(linter, candidate, options.fix());
    }

    private FileOutcome lint(FileLinter linter, Candidate candidate, FixMode fix) {
        try {
            if (Files.size(candidate.path()) > MAX_BYTES) {
                String reason = "is larger than %d bytes".formatted(MAX_BYTES);
                return candidate.expectation() == Expectation.FOUND
                        ? FileOutcome.skipped(candidate.name(), candidate.expectation(), reason)
                        : FileOutcome.problem(candidate.name(), candidate.expectation(), reason);
            }
            byte[] bytes = Files.readAllBytes(candidate.path());
            String name = candidate.name();
            Path path = candidate.path();
            return fix == FixMode.NONE
                    ? linter.lint(name, bytes, candidate.expectation(), path)
                    : fix(linter, candidate, bytes);
        } catch (IOException e) {
            return FileOutcome.problem(candidate.name(), candidate.expectation(), "cannot be read");
        }
    }

    /// If the file cannot be written, what was found in it is still there.
    private FileOutcome fix(FileLinter linter, Candidate candidate, byte[] bytes) {
        Path path = candidate.path();
        FileFixer.Fixed fixed =
                new FileFixer(linter, options).fix(candidate.name(), bytes, candidate.expectation(), path);
        Optional<String> problem = fixed.isChanged() ? FileReplacement.write(path, fixed.bytes()) : Optional.empty();
        return problem.map(reason -> fixed.before()
                        .withProblem("%s, so %d fixes are not made"
                                .formatted(reason, fixed.after().fixes().mended())))
                .orElse(fixed.after());
    }

    private void sayWhatWasNotLinted(FileOutcome outcome) {
        boolean reported = options.reportsTextToStandardOutput();
        if (!reported) {
            outcome.problem().ifPresent(reason -> console.say("%s %s".formatted(outcome.name(), reason)));
        }
        if (outcome.wasNamed() ? !reported : options.verbose()) {
            outcome.skipped().ifPresent(reason -> console.say("skipped: %s %s".formatted(outcome.name(), reason)));
        }
        for (RuleCrash crash : outcome.crashes()) {
            console.say("%s: the rule `%s` broke at %s: %s; please report this, the other rules went on"
                    .formatted(outcome.name(), crash.rule(), crash.place(), crash.cause()));
            if (options.debug()) {
                crash.cause().printStackTrace(console.err());
            }
        }
    }
}
