package dev.steplint.cli;

import dev.steplint.cli.LintOptions.UsageException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// All commands, their help and their completion. Built without annotations, which cost more at start-up.
final class Commands {

    private final Console console;
    private final LintOptions.Builder lint = new LintOptions.Builder();

    Commands(Console console) {
        this.console = console;
    }

    int run(List<String> arguments) {
        CommandLine line = commandLine();
        try {
            return execute(line, line.parseArgs(withCommand(arguments).toArray(String[]::new)));
        } catch (ParameterException e) {
            if (e.getCause() instanceof UsageException usage) {
                throw usage;
            }
            console.say(String.valueOf(e.getMessage()));
            CommandLine.UnmatchedArgumentException.printSuggestions(e, new PrintWriter(console.err(), true));
            console.err()
                    .println("Try `%s --help`."
                            .formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
            return ExitCode.USAGE;
        }
    }

    /// `lint` may be left out, unless the arguments ask about the program as a whole.
    private static List<String> withCommand(List<String> arguments) {
        boolean whole = !arguments.isEmpty()
                && (CommandNames.ALL.contains(arguments.getFirst())
                        || List.of("--help", "-h", "--version", "-V").contains(arguments.getFirst()));
        return whole
                ? arguments
                : Stream.concat(Stream.of(CommandNames.LINT), arguments.stream())
                        .toList();
    }

    private int execute(CommandLine line, ParseResult parsed) {
        if (parsed.isVersionHelpRequested()) {
            console.out().println(VersionText.full());
            return ExitCode.CLEAN;
        }
        if (parsed.isUsageHelpRequested() || !parsed.hasSubcommand()) {
            return usage(line);
        }
        ParseResult command = parsed.subcommand();
        if (command.isUsageHelpRequested()) {
            return usage(command.commandSpec().commandLine());
        }
        return switch (command.commandSpec().name()) {
            case CommandNames.LINT -> new LintCommand(console, lintOptions(command)).run();
            case CommandNames.RULES -> new RulesCommand(console).run(RulesCommand.Options.of(command));
            case CommandNames.EXPLAIN -> new ExplainCommand(console).run(command.matchedPositionalValue(0, ""));
            case CommandNames.GRAPH -> new GraphCommand(console, GraphCommand.Options.of(command)).run();
            case CommandNames.COMPLETION -> completion(line);
            case CommandNames.HELP -> help(line, command);
            default -> usage(line);
        };
    }

    private int help(CommandLine line, ParseResult parsed) {
        String name = parsed.matchedPositionalValue(0, "");
        if (name.isEmpty()) {
            return usage(line);
        }
        CommandLine known = line.getSubcommands().get(name);
        if (known == null) {
            throw new UsageException("there is no command `%s`".formatted(name));
        }
        return usage(known);
    }

    private int usage(CommandLine line) {
        Ansi ansi = console.terminal() && !console.noColor() ? Ansi.ON : Ansi.OFF;
        ColorScheme colors = CommandLine.Help.defaultColorScheme(ansi);
        console.out().print(line.getUsageMessage(colors));
        return ExitCode.CLEAN;
    }

    private int completion(CommandLine line) {
        console.out().print(AutoComplete.bash("steplint", line));
        return ExitCode.CLEAN;
    }

    private LintOptions lintOptions(ParseResult parsed) {
        parsed.matchedPositionalValue(0, List.<String>of()).forEach(lint::path);
        return lint.build();
    }

    /// The options that `lint` would run with, read by the library.
    LintOptions readLint(List<String> arguments) {
        CommandLine line = commandLine();
        ParseResult parsed = line.parseArgs(withCommand(arguments).toArray(String[]::new));
        return lintOptions(parsed.subcommand());
    }

    private CommandLine commandLine() {
        CommandSpec root = CommandSpec.create().name("steplint");
        root.usageMessage()
                .description("Finds what is wrong in AWS Step Functions state machines.")
                .synopsisSubcommandLabel("[lint | rules | explain | graph | completion | help]")
                .footer(
                        "",
                        "Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong arguments,",
                        "configuration or unreadable files, 3 a fault of steplint.");
        addHelp(root);
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version and the dates of the data, and exit.")
                .build());
        root.addSubcommand(CommandNames.LINT, lint());
        root.addSubcommand(CommandNames.RULES, RulesCommand.spec());
        root.addSubcommand(CommandNames.EXPLAIN, ExplainCommand.spec());
        root.addSubcommand(CommandNames.GRAPH, GraphCommand.spec());
        root.addSubcommand(CommandNames.COMPLETION, completionSpec());
        root.addSubcommand(CommandNames.HELP, helpSpec());
        root.subcommands().values().forEach(sub -> addHelp(sub.getCommandSpec()));
        return new CommandLine(root).setUsageHelpWidth(100).setOverwrittenOptionsAllowed(true);
    }

    private static void addHelp(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build());
    }

    private CommandSpec lint() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description("Checks definitions. `steplint PATH` is short for `steplint lint PATH`.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Files, folders, globs, or - for standard input. Default: the current folder.")
                .build());
        for (LintOption option : LintOption.values()) {
            OptionSpec.Builder builder = option.shortName().isEmpty()
                    ? OptionSpec.builder(option.longName())
                    : OptionSpec.builder(option.shortName(), option.longName());
            builder.description(option.description())
                    .paramLabel(option.parameter())
                    .setter(setter(option));
            switch (option.value()) {
                case NONE -> builder.arity("0").type(boolean.class);
                case OPTIONAL -> builder.arity("0..1").type(String.class).preprocessor(attachedOnly(option));
                case REQUIRED -> builder.arity("1").type(String.class);
            }
            spec.addOption(builder.build());
        }
        return spec;
    }

    /// Called for each occurrence in the order of the arguments, because an output belongs to the format before it; and
    /// once before with no value.
    private ISetter setter(LintOption option) {
        return new ISetter() {
            @Override
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The library's signature.
            public <T> T set(T value) {
                if (value instanceof String text) {
                    lint.set(option, text);
                } else if (Boolean.TRUE.equals(value)) {
                    lint.set(option, null);
                }
                return value;
            }
        };
    }

    /// Takes the value behind `=`, and leaves the argument after the option alone: the library would take it too.
    private IParameterPreprocessor attachedOnly(LintOption option) {
        return (arguments, _, _, state) -> {
            lint.set(option, "=".equals(state.get("separator")) ? arguments.pop() : null);
            return true;
        };
    }

    private static CommandSpec completionSpec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description("Prints a completion script for bash and zsh: source <(steplint completion).");
        return spec;
    }

    private static CommandSpec helpSpec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description("Shows the help of a command.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("COMMAND")
                .arity("0..1")
                .type(String.class)
                .description("The command.")
                .build());
        return spec;
    }
}
