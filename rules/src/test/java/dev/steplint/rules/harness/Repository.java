package dev.steplint.rules.harness;

import dev.steplint.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of this repository that tests read, and those that they may rewrite.
public final class Repository {
    private static final String RESOURCES = "rules/src/main/resources/dev/steplint/rules";

    private Repository() {}

    public static Path root() {
        Path start = Path.of(System.getProperty("steplint.root", "")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("analyzer")) && Files.isDirectory(folder.resolve("rules"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no root of the repository above " + start);
    }

    public static Path fixtures() {
        return root().resolve("testdata/rules");
    }

    public static Path fixture(String ruleId) {
        return fixtures().resolve(ruleId + ".md");
    }

    public static Path page(Rule rule) {
        String topic = rule.metadata().category().text();
        return root().resolve(RESOURCES).resolve(topic).resolve(rule.id() + ".md");
    }

    /// Every Markdown file below a folder, sorted; none if the folder is missing.
    public static List<Path> markdownFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The path as a reader calls it: from the root, with forward slashes.
    public static String nameOf(Path file) {
        return root().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    }

    /// A line of a file, for tools that open it from a test.
    public static URI uri(Path file, int line) {
        return URI.create(file.toUri() + "?line=" + line);
    }

    /// Whether recorded output is to be rewritten instead of compared: `-Dsteplint.update=true`.
    public static boolean updates() {
        return Boolean.getBoolean("steplint.update");
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
