package dev.steplint.cli;

import dev.steplint.cli.LintOptions.UsageException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;

/// One run of the program: from arguments to an exit code.
final class Program {

    private final Console console;

    Program(Console console) {
        this.console = console;
    }

    int run(List<String> arguments) {
        try {
            Optional<LintOptions> usual = LintArguments.read(arguments, CommandNames.ALL);
            return usual.isPresent()
                    ? new LintCommand(console, usual.get()).run()
                    : new Commands(console).run(arguments);
        } catch (UsageException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        } catch (InvalidPathException e) {
            console.say("`%s` is not a path: %s".formatted(e.getInput(), e.getReason()));
            return ExitCode.USAGE;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            console.say("a fault of steplint: %s; please report it, with the output of --debug".formatted(e));
            if (arguments.contains("--debug")) {
                e.printStackTrace(console.err());
            }
            return ExitCode.INTERNAL;
        }
    }
}
