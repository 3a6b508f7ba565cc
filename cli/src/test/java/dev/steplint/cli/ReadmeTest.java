package dev.steplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README says is printed is printed.
class ReadmeTest {

    private static final Path README =
            Path.of(System.getProperty("steplint.root")).resolve("README.md");

    @TempDir
    private Path folder;

    private static String block(String language, String text) {
        Matcher matcher =
                Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(text);
        assertTrue(matcher.find(), language);
        return matcher.group(1);
    }

    @Test
    void theExamplePrintsWhatItSays() throws IOException {
        String readme = Files.readString(README);
        Files.writeString(folder.resolve("order.asl.json"), block("json", readme));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(new byte[0]), stream, stream, folder, Map.of(), false);
        assertEquals(1, new Program(console).run(List.of("order.asl.json")));
        assertEquals(block("text", readme), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theFixLeavesWhatItSays() throws IOException {
        String readme = Files.readString(README);
        String after = readme.substring(readme.indexOf("## Mend"));
        Path file = folder.resolve("order.asl.json");
        Files.writeString(file, block("json", readme));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(new byte[0]), stream, stream, folder, Map.of(), false);
        assertEquals(1, new Program(console).run(List.of("--fix=unsafe", "order.asl.json")));
        assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("\n\n" + block("text", after)), out.toString());
        assertEquals(block("json", readme).replace("Shiped", "Shipped"), Files.readString(file));
    }

    @Test
    void theConfigurationIsOne() throws IOException {
        Files.writeString(folder.resolve(".steplint.yaml"), block("yaml", Files.readString(README)));
        Files.writeString(folder.resolve("order.asl.json"), "{}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(new byte[0]), stream, stream, folder, Map.of(), false);
        assertEquals(1, new Program(console).run(List.of(".")), out.toString(StandardCharsets.UTF_8));
    }
}
