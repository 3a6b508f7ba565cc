package dev.steplint.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.steplint.engine.Analyzer;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Finding;
import dev.steplint.rules.BuiltInRules;
import dev.steplint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares drawings with recorded ones, in full. To record anew: `mvn test -Dsteplint.record=true`.
class DrawingTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("steplint.root"), "cli/src/test/resources/dev/steplint/cli/graph");

    /// Few rules, so that a new one does not change the drawings.
    private static final Set<String> RULES = Set.of("undefined-target", "unreachable-state", "zero-wait");

    private static Drawing draw(String... texts) {
        Sketch sketch = new Sketch();
        for (int i = 0; i < texts.length; i++) {
            SourceFile file = new SourceFile("test.asl.json", texts[i]);
            Definition definition = Definition.whole(JsonReader.read(file, JsonFormat.JSON), Surroundings.NONE);
            StateMachine machine = StateMachine.read(definition).orElseThrow();
            Analyzer analyzer = new Analyzer(BuiltInRules.all().stream()
                    .filter(rule -> RULES.contains(rule.id().text()))
                    .toList());
            List<Finding> findings =
                    analyzer.analyze(definition, RuleSettings.DEFAULTS).findings();
            sketch.add(machine, texts.length > 1 ? Optional.of("machine " + (i + 1)) : Optional.empty(), findings);
        }
        return sketch.drawing();
    }

    private static String source(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".asl.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested", "broken", "names"})
    void drawings(String name) throws IOException {
        Drawing drawing = draw(source(name));
        check(name + ".mmd", MermaidWriter.write(drawing));
        check(name + ".dot", DotWriter.write(drawing));
    }

    private static void check(String file, String actual) throws IOException {
        Path recorded = FOLDER.resolve(file);
        if (Boolean.getBoolean("steplint.record")) {
            Files.writeString(recorded, actual);
        }
        assertEquals(Files.readString(recorded), actual, file);
    }

    @Test
    void severalMachinesHaveAFrameEach() {
        String one = "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}";
        assertEquals("""
                flowchart TD
                  subgraph f1["machine 1"]
                    b1(("Start"))
                    s1(["A"])
                    e1((("End")))
                  end
                  subgraph f2["machine 2"]
                    b2(("Start"))
                    s2(["A"])
                    e2((("End")))
                  end
                  b1 --> s1
                  s1 --> e1
                  b2 --> s2
                  s2 --> e2
                """, MermaidWriter.write(draw(one, one)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested", "broken", "names"})
    void everyArrowLeadsFromABoxToABox(String name) throws IOException {
        String text = MermaidWriter.write(draw(source(name)));
        Set<String> boxes = matches("(?m)^ +([a-z]\\d+)[\\[({>]", text);
        Set<String> ends = matches("(?m)^ +([a-z]\\d+) -", text);
        ends.addAll(matches("(?m)^ +[a-z]\\d+ -.* ([a-z]\\d+)$", text));
        ends.removeAll(boxes);
        assertEquals(Set.of(), ends);
    }

    private static Set<String> matches(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    @Test
    void manyStatesTakeNoTime() {
        String machine = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"S%d\": {\"Type\": \"Wait\", \"Seconds\": 0, \"Next\": \"S%d\"}".formatted(i, i + 1))
                .collect(Collectors.joining(
                        ",", "{\"StartAt\": \"S0\", \"States\": {", ",\"S10000\": {\"Type\": \"Succeed\"}}}"));
        for (Function<Drawing, String> writer :
                List.<Function<Drawing, String>>of(MermaidWriter::write, DotWriter::write)) {
            String text = assertTimeout(Duration.ofSeconds(30), () -> writer.apply(draw(machine)));
            assertTrue(text.contains("finding 10000"), "each is marked");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested", "broken", "names"})
    void graphvizReadsIt(String name) throws IOException, InterruptedException {
        assumeTrue(isThere("dot"), "Graphviz is not installed");
        Process dot =
                new ProcessBuilder("dot", "-Tcanon").redirectErrorStream(true).start();
        try (var in = dot.getOutputStream()) {
            in.write(DotWriter.write(draw(source(name))).getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(dot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, dot.waitFor(), said);
    }

    private static boolean isThere(String program) {
        return Pattern.compile(Pattern.quote(System.getProperty("path.separator")))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
