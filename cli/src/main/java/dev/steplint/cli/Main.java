package dev.steplint.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The entry point of the program.
public final class Main {

    private Main() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        // Reports are UTF-8 whatever the locale says: they quote sources, and SARIF and JSON must be.
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        Map<String, String> environment = System.getenv();
        Path folder = Path.of("").toAbsolutePath().normalize();
        Console console = new Console(System.in, out, err, folder, environment, isTerminal(environment));
        int code = new Program(console).run(List.of(arguments));
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false, StandardCharsets.UTF_8);
    }

    /// The launcher tests standard output alone, which Java cannot: its console needs both ends to be a terminal.
    private static boolean isTerminal(Map<String, String> environment) {
        String told = environment.getOrDefault("STEPLINT_TERMINAL", "");
        if (!told.isEmpty()) {
            return told.equals("1");
        }
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }
}
