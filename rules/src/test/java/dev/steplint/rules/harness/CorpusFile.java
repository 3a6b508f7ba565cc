package dev.steplint.rules.harness;

import dev.steplint.engine.Analysis;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.source.SourceFile;
import dev.steplint.source.TextDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A raw definition in a folder of real ones.
///
/// @param name its path below the folder, with forward slashes
public record CorpusFile(Path path, String name) {
    private static final List<String> JSON = List.of(".json", ".asl");
    private static final List<String> YAML = List.of(".yaml", ".yml");

    /// The definitions below a folder, sorted by name.
    public static List<CorpusFile> in(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> hasEnding(file, JSON) || hasEnding(file, YAML))
                    .map(file -> new CorpusFile(
                            file, folder.relativize(file).toString().replace('\\', '/')))
                    .sorted((a, b) -> a.name.compareTo(b.name))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static boolean hasEnding(Path file, List<String> endings) {
        return endings.stream().anyMatch(file.toString()::endsWith);
    }

    public JsonFormat format() {
        return hasEnding(path, YAML) ? JsonFormat.YAML : JsonFormat.JSON;
    }

    public String text() {
        try {
            return switch (TextDecoder.decode(Files.readAllBytes(path))) {
                case TextDecoder.Decoded.Text text -> text.text();
                case TextDecoder.Decoded.Undecodable part -> part.readable();
            };
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public Analysis analyze(Analyzer analyzer, Surroundings surroundings) {
        Definition definition = Definition.whole(JsonReader.read(new SourceFile(name, text()), format()), surroundings);
        return analyzer.analyze(definition, RuleSettings.DEFAULTS);
    }
}
