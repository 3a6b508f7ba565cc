package dev.steplint.cli.config;

import dev.steplint.rule.RuleMetadata;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import dev.steplint.source.TextDecoder;
import dev.steplint.source.TextDecoder.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the configuration of each file: the nearest `.steplint.yaml` upwards, each read once. May be used by several
/// threads.
public final class Configurations {

    public static final String FILE_NAME = ".steplint.yaml";

    private final Collection<RuleMetadata> rules;
    private final Path workingFolder;
    private final Optional<Configuration> fixed;
    private final Map<Path, Configuration> byFolder = new HashMap<>();
    private final List<ConfigurationFault> faults;

    private Configurations(
            Collection<RuleMetadata> rules,
            Path workingFolder,
            Optional<Configuration> fixed,
            List<ConfigurationFault> faults) {
        this.rules = rules;
        this.workingFolder = workingFolder;
        this.fixed = fixed;
        this.faults = faults;
    }

    /// Configurations found upwards from each file.
    public static Configurations discovered(Collection<RuleMetadata> rules, Path workingFolder) {
        return new Configurations(rules, workingFolder, Optional.empty(), new ArrayList<>());
    }

    /// No configuration for any file.
    public static Configurations none(Collection<RuleMetadata> rules, Path workingFolder) {
        return new Configurations(
                rules, workingFolder, Optional.of(Configuration.none(workingFolder)), new ArrayList<>());
    }

    /// One configuration for every file.
    public static Configurations of(Collection<RuleMetadata> rules, Path workingFolder, Path file) {
        Configurations reading = discovered(rules, workingFolder);
        Path absolute = workingFolder.resolve(file).normalize();
        return new Configurations(rules, workingFolder, Optional.of(reading.read(absolute)), reading.faults);
    }

    /// The configuration for what lies in a folder.
    ///
    /// @param folder absolute and normalised
    public synchronized Configuration forFolder(Path folder) {
        if (fixed.isPresent()) {
            return fixed.get();
        }
        Configuration known = byFolder.get(folder);
        if (known == null) {
            Path candidate = folder.resolve(FILE_NAME);
            Path parent = folder.getParent();
            if (Files.isRegularFile(candidate)) {
                known = read(candidate);
            } else {
                known = parent == null ? Configuration.none(workingFolder) : forFolder(parent);
            }
            byFolder.put(folder, known);
        }
        return known;
    }

    /// What is wrong with the configurations read so far.
    public List<ConfigurationFault> faults() {
        return List.copyOf(faults);
    }

    private Configuration read(Path path) {
        Path folder = Optional.ofNullable(path.getParent()).orElse(workingFolder);
        String name = name(path);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            faults.add(unreadable(name, "", "the configuration cannot be read"));
            return Configuration.none(folder);
        }
        return switch (TextDecoder.decode(bytes)) {
            case Decoded.Text(String text) -> {
                ConfigurationReader.Result result = ConfigurationReader.read(new SourceFile(name, text), folder, rules);
                faults.addAll(result.faults());
                yield result.configuration();
            }
            case Decoded.Undecodable(String readable, String reason) -> {
                faults.add(unreadable(name, readable, "the file " + reason));
                yield Configuration.none(folder);
            }
        };
    }

    private static ConfigurationFault unreadable(String name, String text, String message) {
        return new ConfigurationFault(new Location(new SourceFile(name, text), Span.at(text.length())), message);
    }

    private String name(Path path) {
        Path shown = path.startsWith(workingFolder) ? workingFolder.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }
}
