package dev.steplint.cli.discovery;

import dev.steplint.host.Neighbours;
import dev.steplint.json.ReadLimits;
import dev.steplint.source.SourceFile;
import dev.steplint.source.TextDecoder;
import dev.steplint.source.TextDecoder.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The files beside a host on disk. A template may come from anybody, so it can name files of its own project only: those
/// in the working folder, in the repository around the host, or in the host's folder.
public final class FileNeighbours implements Neighbours {

    /// UTF-16 takes two bytes a character.
    private static final long MAX_BYTES = 2L * ReadLimits.DEFAULT.characters();

    private final Path folder;
    private final Path workingFolder;
    private final Map<Path, Reading> readings = new HashMap<>();

    private final Originals originals;

    /// @param host absolute and normalised, as the working folder is
    public FileNeighbours(Path host, Path workingFolder) {
        this(host, workingFolder, Originals.NONE);
    }

    /// @param originals what a file named by the host may be a copy of
    public FileNeighbours(Path host, Path workingFolder, Originals originals) {
        this.originals = originals;
        this.folder = Optional.ofNullable(host.getParent()).orElse(host);
        this.workingFolder = workingFolder;
    }

    @Override
    public Reading read(String path) {
        try {
            Path file = folder.resolve(path).normalize();
            return readings.computeIfAbsent(file, this::readFile);
        } catch (InvalidPathException e) {
            return new Reading.Refused("has no name of a file");
        }
    }

    @Override
    public Optional<SourceFile> original(SourceFile copy) {
        Path place = workingFolder.resolve(copy.name()).normalize();
        return originals.of(place).map(original -> new SourceFile(ShownName.of(original, workingFolder), copy.text()));
    }

    @Override
    public List<String> names(String path) {
        try {
            Path named = folder.resolve(path).normalize();
            if (!isAllowed(named)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(named)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .sorted()
                        .toList();
            }
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    private Reading readFile(Path file) {
        try {
            if (!isAllowed(file)) {
                return new Reading.Refused("lies outside of the project");
            }
            if (!Files.exists(file)) {
                return new Reading.Missing();
            }
            if (!Files.isRegularFile(file)) {
                return new Reading.Refused("is no file");
            }
            if (Files.size(file) > MAX_BYTES) {
                return new Reading.Refused("is larger than %d bytes".formatted(MAX_BYTES));
            }
            return switch (TextDecoder.decode(Files.readAllBytes(file))) {
                case Decoded.Text(String text) ->
                    new Reading.Found(new SourceFile(ShownName.of(file, workingFolder), text));
                case Decoded.Undecodable(var _, String reason) -> new Reading.Refused(reason);
            };
        } catch (IOException e) {
            return new Reading.Refused("cannot be read");
        }
    }

    /// Links are followed, so that none leads out of the project.
    private boolean isAllowed(Path file) throws IOException {
        Path existing = file;
        while (!Files.exists(existing)) {
            Path parent = existing.getParent();
            if (parent == null) {
                return false;
            }
            existing = parent;
        }
        Path real = existing.toRealPath();
        for (Path root : List.of(workingFolder, repository(), folder)) {
            if (file.startsWith(root) && real.startsWith(root.toRealPath())) {
                return true;
            }
        }
        return false;
    }

    /// The nearest folder upwards that is a repository; the host's own if there is none.
    private Path repository() {
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.exists(candidate.resolve(".git"))) {
                return candidate;
            }
        }
        return folder;
    }
}
