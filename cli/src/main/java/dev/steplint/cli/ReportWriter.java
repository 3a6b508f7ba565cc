package dev.steplint.cli;

import dev.steplint.cli.LintOptions.Output;
import dev.steplint.cli.config.Profile;
import dev.steplint.cli.report.Renderer;
import dev.steplint.cli.report.Report;
import dev.steplint.cli.report.aws.AwsRenderer;
import dev.steplint.cli.report.json.JsonRenderer;
import dev.steplint.cli.report.sarif.SarifRenderer;
import dev.steplint.cli.report.sarif.SarifSettings;
import dev.steplint.cli.report.text.TextRenderer;
import dev.steplint.rule.Severity;
import dev.steplint.rules.RulePages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes one report in each format that was asked for.
final class ReportWriter {

    private final Console console;
    private final LintOptions options;
    private final Profile profile;

    /// @param profile what the person who started the run wants to see
    ReportWriter(Console console, LintOptions options, Profile profile) {
        this.console = console;
        this.options = options;
        this.profile = profile;
    }

    /// Whether every report could be written; standard error says which could not.
    boolean write(Report report) {
        List<Output> failed = options.outputs().stream()
                .filter(output -> !write(report, output))
                .toList();
        return failed.isEmpty();
    }

    private boolean write(Report report, Output output) {
        Optional<Path> file = output.file();
        Renderer renderer = renderer(output);
        try {
            if (file.isPresent()) {
                Path path = console.workingFolder().resolve(file.get());
                try (Writer writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
                    renderer.render(report, writer);
                }
            } else {
                PrintStream stream = options.fixesStandardInput() ? console.err() : console.out();
                Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
                renderer.render(report, writer);
                writer.flush();
            }
            return true;
        } catch (IOException e) {
            console.say("the report cannot be written to %s: %s"
                    .formatted(file.map(Path::toString).orElse("standard output"), e));
            return false;
        }
    }

    private Renderer renderer(Output output) {
        return switch (output.format()) {
            case TEXT -> {
                boolean terminal = output.file().isEmpty() && console.terminal() && !options.fixesStandardInput();
                yield new TextRenderer(options.color().isOn(terminal, console.noColor()));
            }
            case JSON -> new JsonRenderer();
            case SARIF -> new SarifRenderer(sarifSettings());
            case AWS -> new AwsRenderer(lowestOfAws(), namesOneFile());
        };
    }

    /// Which diagnostics a request would ask for: AWS leaves out warnings unless told otherwise.
    private Severity lowestOfAws() {
        return switch (profile) {
            case DEFAULT -> Severity.ERROR;
            case STRICT, AUDIT -> Severity.WARNING;
        };
    }

    private boolean namesOneFile() {
        String first = options.paths().getFirst();
        return options.paths().size() == 1
                && (first.equals("-")
                        || Files.isRegularFile(console.workingFolder().resolve(first)));
    }

    private SarifSettings sarifSettings() {
        Path folder = console.workingFolder();
        return new SarifSettings(folder, SarifSettings.repositoryOf(folder), RulePages::find, false);
    }
}
