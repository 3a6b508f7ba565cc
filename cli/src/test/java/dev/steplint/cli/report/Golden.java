package dev.steplint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares what a renderer writes with a recorded file, in full.
///
/// To record anew: `mvn test -Dsteplint.record=true`, then read the difference.
public final class Golden {
    private static final Path FOLDER =
            Path.of(System.getProperty("steplint.root"), "cli/src/test/resources/dev/steplint/cli/report");

    private Golden() {}

    public static void check(String file, String actual) {
        try {
            Path recorded = FOLDER.resolve(file);
            if (Boolean.getBoolean("steplint.record")) {
                Files.writeString(recorded, actual);
            }
            assertEquals(Files.readString(recorded), actual, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String render(Renderer renderer, Report report) {
        StringWriter out = new StringWriter();
        try {
            renderer.render(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
