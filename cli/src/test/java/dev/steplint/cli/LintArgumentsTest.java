package dev.steplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.steplint.cli.LintOptions.UsageException;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintArgumentsTest {

    private static Commands commands() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return new Commands(
                new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, Path.of("/"), Map.of(), false));
    }

    private static List<String> split(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lint",
                "flow.json",
                "lint flow.json other.yaml",
                "-",
                "--format json flow.json",
                "--format=json --output=out.json flow.json",
                "-f sarif -o out.sarif -f text flow.json",
                "--type express --profile strict --fail-on never .",
                "lint --rule unreachable-state --no-rule endless-loop a b",
                "--config c.yaml --verbose a",
                "--parameters A=b --parameters=C=d=e --parameters F= .",
                "--region eu-central-1 --account 012345678901 --partition aws a",
                "-c c.yaml -v --debug --no-config a",
                "--fix flow.json",
                "a --fix=unsafe --fix=safe b --fix",
                "--color always --stdin-name flow.asl.json -",
            })
    void theTwoReadersAgree(String line) {
        Optional<LintOptions> byHand = LintArguments.read(split(line), CommandNames.ALL);
        assertTrue(byHand.isPresent(), line);
        assertEquals(byHand.get(), commands().readLint(split(line)), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "rules", "explain x", "lint --help", "--frmat json", "--format", "--verbose=1", "-- a"
            })
    void whatIsNotUsualIsLeftToTheLibrary(String line) {
        assertEquals(Optional.empty(), LintArguments.read(split(line), CommandNames.ALL), line);
    }

    @Test
    void twoReportsCannotShareStandardOutput() {
        List<String> arguments = List.of("-f", "json", "-f", "text");
        assertThrows(UsageException.class, () -> LintArguments.read(arguments, CommandNames.ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--parameters A", "--parameters =a", "--region x", "--account 1", "--partition AWS"})
    void deploymentsMustBePossible(String line) {
        List<String> arguments = split(line);
        assertThrows(UsageException.class, () -> LintArguments.read(arguments, CommandNames.ALL));
    }

    @Test
    void anOutputNeedsAFormat() {
        List<String> arguments = List.of("-o", "x");
        assertThrows(UsageException.class, () -> LintArguments.read(arguments, CommandNames.ALL));
    }
}
