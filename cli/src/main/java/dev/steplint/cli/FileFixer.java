package dev.steplint.cli;

import dev.steplint.cli.config.Configuration;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.DefinitionLoader;
import dev.steplint.engine.RuleSettings;
import dev.steplint.fix.Fixer;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Sighting;
import dev.steplint.host.Surroundings;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Rule;
import dev.steplint.rule.Severity;
import dev.steplint.source.TextDecoder;
import dev.steplint.source.TextDecoder.Decoded;
import dev.steplint.source.TextEncoding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Mends the bytes of one file as far as the options say, and lints what comes of it.
final class FileFixer {

    private final FileLinter linter;
    private final Analyzer analyzer;
    private final LintOptions options;

    FileFixer(FileLinter linter, List<Rule> rules, LintOptions options) {
        this.linter = linter;
        this.analyzer = new Analyzer(rules);
        this.options = options;
    }

    /// A file with its fixes made.
    ///
    /// @param bytes those that were given, unless something was mended
    /// @param before what was found in the bytes that were given
    /// @param after what is found in these
    record Fixed(byte[] bytes, FileOutcome before, FileOutcome after) {

        boolean isChanged() {
            return after.fixes().mended() > 0;
        }
    }

    /// @param configuration the one that holds for the file
    /// @param place the file, absolute and normalised
    Fixed fix(String name, byte[] bytes, Expectation expectation, Configuration configuration, Path place) {
        FileOutcome before = linter.lint(name, bytes, expectation, configuration, place);
        if (before.findings().isEmpty() || !(TextDecoder.decode(bytes) instanceof Decoded.Text(String text))) {
            return new Fixed(bytes, before, before);
        }
        Reader reader = new Reader(name, TextEncoding.of(bytes), expectation, configuration, place);
        Fixer.Outcome fixed = new Fixer(reader, options.fix().most()).fix(text);
        byte[] changed = reader.encoding.encode(fixed.text());
        FileOutcome after = linter.lint(name, changed, expectation, configuration, place);
        return new Fixed(changed, before, after.with(new FileOutcome.Fixes(fixed.mended(), fixed.refused())));
    }

    /// Reads a changed text as if it stood in the file.
    private final class Reader implements Fixer.Reader {

        private final String name;
        private final TextEncoding encoding;
        private final Expectation expectation;
        private final Configuration configuration;
        private final Path place;

        private Reader(
                String name, TextEncoding encoding, Expectation expectation, Configuration configuration, Path place) {
            this.name = name;
            this.encoding = encoding;
            this.expectation = expectation;
            this.configuration = configuration;
            this.place = place;
        }

        /// Those that are shown; one that stands in another file is mended when that one is read.
        @Override
        public List<Finding> wanted(String text) {
            return linter.lint(name, encoding.encode(text), expectation, configuration, place).findings().stream()
                    .map(ReportedFinding::finding)
                    .filter(finding -> finding.primary().file().name().equals(name))
                    .toList();
        }

        @Override
        public Optional<List<Finding>> errors(String text) {
            Surroundings surroundings = new Surroundings(options.type().or(configuration.settingsFor(place)::type));
            return switch (DefinitionLoader.load(name, encoding.encode(text), expectation, surroundings)) {
                case Sighting.Nothing _ -> Optional.empty();
                case Sighting.Definitions(List<Definition> definitions) ->
                    Optional.of(definitions.stream()
                            .map(definition -> analyzer.analyze(definition, RuleSettings.DEFAULTS))
                            .flatMap(FileFixer::errors)
                            .toList());
            };
        }
    }

    /// A suppression accepts what is there, not what a fix may bring.
    private static Stream<Finding> errors(Analysis analysis) {
        return Stream.concat(
                        analysis.findings().stream(),
                        analysis.suppressed().stream().map(Analysis.Suppressed::finding))
                .filter(finding -> finding.severity() == Severity.ERROR);
    }
}
