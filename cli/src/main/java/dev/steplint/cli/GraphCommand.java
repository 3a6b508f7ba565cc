package dev.steplint.cli;

import dev.steplint.cli.LintOptions.UsageException;
import dev.steplint.cli.config.ConfigurationFault;
import dev.steplint.cli.config.Configurations;
import dev.steplint.cli.discovery.FileNeighbours;
import dev.steplint.cli.graph.DotWriter;
import dev.steplint.cli.graph.Drawing;
import dev.steplint.cli.graph.MermaidWriter;
import dev.steplint.cli.graph.Sketch;
import dev.steplint.cli.report.DefinitionName;
import dev.steplint.cli.report.MachineName;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.engine.DefinitionLoader;
import dev.steplint.host.Definition;
import dev.steplint.host.Expectation;
import dev.steplint.host.Sighting;
import dev.steplint.json.ReadLimits;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Finding;
import dev.steplint.rules.BuiltInRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `steplint graph FILE`: the machines of a file as a diagram, with what was found in them.
final class GraphCommand {

    /// UTF-16 takes two bytes a character.
    private static final int MAX_BYTES = 2 * ReadLimits.DEFAULT.characters();

    private final Console console;
    private final Options options;

    GraphCommand(Console console, Options options) {
        this.console = console;
        this.options = options;
    }

    /// What to draw.
    ///
    /// @param file a file, or `-`
    /// @param lint what findings to mark
    record Options(String file, Format format, boolean findings, LintOptions lint) {

        static Options of(ParseResult parsed) {
            LintOptions.Builder lint = new LintOptions.Builder();
            for (LintOption option : List.of(LintOption.TYPE, LintOption.PROFILE, LintOption.CONFIG)) {
                String value = parsed.matchedOptionValue(option.longName(), "");
                if (!value.isEmpty()) {
                    lint.set(option, value);
                }
            }
            if (parsed.hasMatchedOption(LintOption.NO_CONFIG.longName())) {
                lint.set(LintOption.NO_CONFIG, null);
            }
            return new Options(
                    parsed.matchedPositionalValue(0, ""),
                    Format.of(parsed.matchedOptionValue("--format", "mermaid")),
                    !parsed.hasMatchedOption("--no-findings"),
                    lint.build());
        }
    }

    private enum Format {
        MERMAID,
        DOT;

        static Format of(String text) {
            return switch (text) {
                case "mermaid" -> MERMAID;
                case "dot" -> DOT;
                default -> throw new UsageException("`--format` is `%s`; it can be mermaid, dot".formatted(text));
            };
        }
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description("Draws the state machines of a file, findings marked.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .arity("0..1")
                .type(String.class)
                .description("The file, or - for standard input.")
                .build());
        spec.addOption(OptionSpec.builder("-f", "--format")
                .paramLabel("FORMAT")
                .arity("1")
                .type(String.class)
                .description("mermaid (default) or dot.")
                .build());
        spec.addOption(flag("--no-findings", "Draw the states only."));
        for (LintOption option : List.of(LintOption.TYPE, LintOption.PROFILE, LintOption.CONFIG)) {
            spec.addOption(OptionSpec.builder(option.longName())
                    .paramLabel(option.parameter())
                    .arity("1")
                    .type(String.class)
                    .description(option.description())
                    .build());
        }
        spec.addOption(flag(LintOption.NO_CONFIG.longName(), LintOption.NO_CONFIG.description()));
        return spec;
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .arity("0")
                .type(boolean.class)
                .description(description)
                .build();
    }

    int run() {
        if (options.file.isEmpty()) {
            throw new UsageException("`graph` needs a file, or - for standard input");
        }
        Optional<byte[]> bytes = read();
        if (bytes.isEmpty()) {
            return ExitCode.USAGE;
        }
        Configurations configurations = LintCommand.configurations(console, options.lint, BuiltInRules.all());
        Path place = console.workingFolder().resolve(options.file).normalize();
        configurations.forFolder(Optional.ofNullable(place.getParent()).orElse(place));
        if (!configurations.faults().isEmpty()) {
            configurations.faults().stream().map(ConfigurationFault::describe).forEach(console::say);
            return ExitCode.USAGE;
        }
        return draw(bytes.get(), configurations, place);
    }

    private Optional<byte[]> read() {
        try {
            byte[] bytes = options.file.equals("-") ? read(console.in()) : readFile();
            if (bytes.length <= MAX_BYTES) {
                return Optional.of(bytes);
            }
            console.say("%s is larger than %d bytes".formatted(options.file, MAX_BYTES));
        } catch (IOException e) {
            console.say("%s cannot be read".formatted(options.file));
        }
        return Optional.empty();
    }

    private byte[] readFile() throws IOException {
        try (InputStream in = Files.newInputStream(console.workingFolder().resolve(options.file))) {
            return read(in);
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        return in.readNBytes(MAX_BYTES + 1);
    }

    private int draw(byte[] bytes, Configurations configurations, Path place) {
        Expectation expectation = options.file.equals("-") ? Expectation.DEFINITION : Expectation.GIVEN;
        FileNeighbours neighbours = new FileNeighbours(place, console.workingFolder());
        Sighting sighting = DefinitionLoader.load(options.file, bytes, expectation, neighbours);
        if (sighting instanceof Sighting.Nothing(String reason)) {
            console.say("%s: %s".formatted(options.file, reason));
            return ExitCode.USAGE;
        }
        List<ReportedFinding> findings = options.findings
                ? new FileLinter(BuiltInRules.all(), options.lint, configurations, console.workingFolder())
                        .lint(options.file, bytes, expectation, place)
                        .findings()
                : List.of();
        return draw(sighting.definitions(), findings);
    }

    private int draw(List<Definition> definitions, List<ReportedFinding> findings) {
        Sketch sketch = new Sketch();
        boolean drawn = false;
        for (Definition definition : definitions) {
            Optional<StateMachine> machine = StateMachine.read(definition);
            DefinitionName name = DefinitionName.of(definition);
            if (machine.isEmpty()) {
                console.say("%s is not a state machine".formatted(name.text()));
                continue;
            }
            Optional<String> title = definitions.size() > 1 ? Optional.of(title(definition, name)) : Optional.empty();
            sketch.add(machine.get(), title, findingsIn(definition, name, findings));
            drawn = true;
        }
        if (!drawn) {
            return ExitCode.USAGE;
        }
        print(sketch.drawing());
        return ExitCode.CLEAN;
    }

    /// Several machines of a host may share a file.
    private static String title(Definition definition, DefinitionName name) {
        return MachineName.of(definition)
                .map(machine -> machine.file() + "#" + machine.id())
                .orElseGet(name::text);
    }

    private static List<Finding> findingsIn(
            Definition definition, DefinitionName name, List<ReportedFinding> findings) {
        List<MachineName> machines = MachineName.of(definition).stream().toList();
        return findings.stream()
                .filter(reported -> reported.definition().equals(name))
                .filter(reported -> reported.machines().equals(machines))
                .map(ReportedFinding::finding)
                .toList();
    }

    private void print(Drawing drawing) {
        switch (options.format) {
            case MERMAID -> {
                console.out().print(MermaidWriter.write(drawing));
                if (drawing.arrows().size() > MermaidWriter.MOST_ARROWS) {
                    console.say("%d arrows: Mermaid draws %d unless its `maxEdges` is raised; or use --format dot"
                            .formatted(drawing.arrows().size(), MermaidWriter.MOST_ARROWS));
                }
            }
            case DOT -> console.out().print(DotWriter.write(drawing));
        }
    }
}
