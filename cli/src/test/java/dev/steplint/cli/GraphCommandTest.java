package dev.steplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCommandTest {

    private static final String ISLAND =
            "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"},\"B\":{\"Type\":\"Succeed\"}}}";

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    private Run run(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                Map.of(),
                false);
        int code = new Program(console).run(List.of(arguments));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsDrawnWithItsFindings() throws IOException {
        Files.writeString(folder.resolve("island.json"), ISLAND);
        Run run = run("", "graph", "island.json");
        assertEquals(0, run.code, run.err);
        assertTrue(run.out.startsWith("flowchart TD\n"), run.out);
        assertTrue(run.out.contains("s2([\"B<br/>finding 1\"]):::is"), run.out);
        assertTrue(run.out.contains("[unreachable-state] 1:"), run.out);
        assertEquals("", run.err);
    }

    @Test
    void findingsCanBeLeftOut() throws IOException {
        Files.writeString(folder.resolve("island.json"), ISLAND);
        assertFalse(run("", "graph", "--no-findings", "island.json").out.contains("finding"));
    }

    @Test
    void theConfigurationCounts() throws IOException {
        Files.writeString(folder.resolve("island.json"), ISLAND);
        Files.writeString(folder.resolve(".steplint.yaml"), "rules:\n  unreachable-state: off\n");
        assertFalse(run("", "graph", "island.json").out.contains("finding"));
        assertTrue(run("", "graph", "--no-config", "island.json").out.contains("finding"));
    }

    @Test
    void standardInputAndDot() {
        Run run = run(ISLAND, "graph", "--format", "dot", "-");
        assertEquals(0, run.code, run.err);
        assertTrue(run.out.startsWith("digraph {\n"), run.out);
        assertTrue(run.out.endsWith("}\n"), run.out);
    }

    @Test
    void whatCannotBeDrawnEndsWithTwo() throws IOException {
        Files.writeString(folder.resolve("other.json"), "{\"name\": \"x\"}");
        assertEquals(2, run("", "graph").code);
        assertEquals(2, run("", "graph", "missing.json").code);
        assertEquals(2, run("", "graph", ".").code);
        assertEquals(2, run("", "graph", "other.json").code);
        assertEquals(2, run("[]", "graph", "-").code);
        Run format = run(ISLAND, "graph", "--format", "png", "-");
        assertEquals(2, format.code);
        assertEquals("", format.out);
        assertTrue(format.err.contains("mermaid, dot"), format.err);
    }

    @Test
    void brokenTextIsStillDrawn() {
        Run run = run("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"", "graph", "-");
        assertEquals(0, run.code, run.err);
        assertTrue(run.out.contains("s1([\"A"), run.out);
    }

    @Test
    void moreArrowsThanMermaidDrawsAreSaid() {
        String states = IntStream.range(0, 501)
                .mapToObj(i -> "\"S%d\":{\"Type\":\"Pass\",\"Next\":\"S%d\"}".formatted(i, i + 1))
                .collect(Collectors.joining(","));
        String machine = "{\"StartAt\":\"S0\",\"States\":{%s,\"S501\":{\"Type\":\"Succeed\"}}}".formatted(states);
        Run run = run(machine, "graph", "-");
        assertEquals(0, run.code, run.err);
        assertTrue(run.err.contains("maxEdges"), run.err);
    }
}
