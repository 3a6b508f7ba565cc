package dev.steplint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher script beside a jar of our own making, as in an installation without sources.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String PROGRAM = """
            public class Program {
                public static void main(String[] arguments) throws Exception {
                    System.out.println("version %s");
                    for (String argument : arguments) {
                        System.out.println("<" + argument + ">");
                    }
                    System.out.write(System.in.readAllBytes());
                    System.out.flush();
                    System.exit(arguments.length);
                }
            }
            """;

    /// A name with all that a JVM or a shell could take for its own.
    private static final String CACHE = "a %t %p cache";

    @TempDir
    Path folder;

    private Path jar;
    private Path launcher;

    @BeforeEach
    void install() throws IOException {
        Path root = Path.of(System.getProperty("steplint.root", ".."));
        Path home = Files.createDirectory(folder.resolve("a %t %p home"));
        launcher = Files.copy(root.resolve("steplint"), home.resolve("steplint"));
        assertTrue(launcher.toFile().setExecutable(true));
        jar = home.resolve("steplint.jar");
        writeJar("one");
    }

    @Test
    void handsOverArgumentsInputAndExitCode() {
        Outcome outcome = start(List.of("a b", "*", "$HOME"), "typed", Map.of("STEPLINT_AOT", "off"));
        assertEquals(new Outcome(3, "version one\n<a b>\n<*>\n<$HOME>\ntyped", ""), outcome);
    }

    @Test
    void findsItselfThroughLinks() throws IOException {
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), launcher);
        Path other = Files.createDirectory(folder.resolve("other"));
        launcher = Files.createSymbolicLink(other.resolve("relative"), Path.of("../absolute"));
        assertTrue(Files.exists(absolute));
        assertEquals(new Outcome(0, "version one\n", ""), start(Map.of("STEPLINT_AOT", "off")));
    }

    @Test
    void saysWhatItNeedsWhenTheJavaIsTooOld() throws IOException {
        Path old = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.1\"\n");
        Files.createFile(old.resolve("bin/java")).toFile().setExecutable(true);
        Outcome outcome = start(Map.of("STEPLINT_JAVA_HOME", old.toString()));
        assertEquals(2, outcome.exitCode());
        assertEquals("", outcome.output());
        assertTrue(outcome.errors().contains("is not the home of a Java 25 or newer"), outcome.errors());
    }

    /// Java 25.0.3 runs the old classes when a cache meets a rebuilt jar (JDK-8377932).
    @Test
    void neverRunsTheCodeOfAnEarlierJar() throws IOException {
        var modified = Files.getLastModifiedTime(jar);
        long size = Files.size(jar);
        for (String version : List.of("one", "two", "one")) {
            writeJar(version);
            Files.setLastModifiedTime(jar, modified);
            assertEquals(size, Files.size(jar));
            Outcome expected = new Outcome(0, "version " + version + "\n", "");
            assertEquals(expected, start(Map.of()));
            List<Path> made = caches();
            assertEquals(1, made.size());
            assertEquals(expected, start(Map.of()));
            assertEquals(made, caches());
        }
    }

    @Test
    void doesWithoutACacheWhereNoneCanBeWritten() {
        Outcome expected = new Outcome(0, "version one\n", "");
        assertEquals(expected, start(Map.of("XDG_CACHE_HOME", "/dev/null/no")));
        assertEquals(expected, start(Map.of("XDG_CACHE_HOME", "relative")));
        assertEquals(List.of(), caches());
    }

    @Test
    void keepsStandardOutputCleanWhenTheCacheIsDamaged() throws IOException {
        start(Map.of());
        Path cache = caches().getFirst();
        byte[] content = Files.readAllBytes(cache);
        for (int length : List.of(0, 100, content.length / 2)) {
            Files.write(cache, Arrays.copyOf(content, length));
            Outcome outcome = start(Map.of());
            assertEquals("version one\n", outcome.output());
            assertEquals(0, outcome.exitCode());
        }
    }

    @Test
    void manyFirstStartsAtOnceAgree() {
        List<Outcome> outcomes = IntStream.range(0, 6)
                .parallel()
                .mapToObj(_ -> start(Map.of()))
                .distinct()
                .toList();
        assertEquals(List.of(new Outcome(0, "version one\n", "")), outcomes);
        assertEquals(1, caches().size());
    }

    private record Outcome(int exitCode, String output, String errors) {}

    private Outcome start(Map<String, String> environment) {
        return start(List.of(), "", environment);
    }

    private Outcome start(List<String> arguments, String input, Map<String, String> environment) {
        try {
            Path errors = Files.createTempFile(folder, "errors", ".txt");
            List<String> command = new ArrayList<>(List.of(launcher.toString()));
            command.addAll(arguments);
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
            builder.environment().put("STEPLINT_JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("XDG_CACHE_HOME", folder.resolve(CACHE).toString());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output, Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> caches() {
        if (!Files.exists(folder.resolve(CACHE))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder.resolve(CACHE))) {
            return all.filter(file -> file.toString().endsWith(".aot")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeJar(String version) throws IOException {
        Path source = folder.resolve("Program.java");
        Files.writeString(source, PROGRAM.formatted(version));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(InputStream.nullInputStream(), System.out, System.err, source.toString());
        assertEquals(0, result);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Program");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.setLevel(0);
            out.putNextEntry(new JarEntry("Program.class"));
            out.write(Files.readAllBytes(folder.resolve("Program.class")));
        }
    }
}
