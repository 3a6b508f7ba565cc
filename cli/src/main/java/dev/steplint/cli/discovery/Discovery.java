package dev.steplint.cli.discovery;

import dev.steplint.cli.config.Configurations;
import dev.steplint.host.Expectation;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Turns the paths of a command into files, each once, in a stable order.
public final class Discovery {

    /// Folders that hold other people's files, or what a build made.
    private static final Set<String> FOREIGN_FOLDERS = Set.of("node_modules", "__pycache__", "venv");

    private static final Set<String> EXTENSIONS = Set.of("json", "yaml", "yml", "asl", "tf", "tofu", "tftpl");

    private final Path workingFolder;
    private final Configurations configurations;
    private final Map<Path, Candidate> candidates = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int excluded;

    private Discovery(Path workingFolder, Configurations configurations) {
        this.workingFolder = workingFolder;
        this.configurations = configurations;
    }

    /// A path that could not be followed.
    ///
    /// @param name as reports show it
    /// @param reason a clause that follows the name
    public record Problem(String name, String reason) {}

    /// What the paths led to.
    ///
    /// @param excluded how many files and folders the configuration keeps out
    public record Found(List<Candidate> candidates, List<Problem> problems, int excluded) {}

    /// @param workingFolder absolute and normalised
    public static Found find(List<String> paths, Path workingFolder, Configurations configurations) {
        Discovery discovery = new Discovery(workingFolder, configurations);
        paths.forEach(discovery::follow);
        return new Found(
                List.copyOf(discovery.candidates.values()), List.copyOf(discovery.problems), discovery.excluded);
    }

    private void follow(String argument) {
        Path path;
        try {
            path = workingFolder.resolve(argument).normalize();
        } catch (InvalidPathException e) {
            // `*` is no character of a path on Windows.
            glob(argument);
            return;
        }
        if (Files.isDirectory(path)) {
            walk(path, _ -> true);
        } else if (Files.exists(path)) {
            // A hook passes every changed file, so the configuration's excludes hold for named files too.
            if (configurations.forFolder(parent(path)).excludes(path, false)) {
                excluded++;
            } else {
                add(path, isNamedAsDefinition(path) ? Expectation.DEFINITION : Expectation.GIVEN);
            }
        } else if (isGlob(argument)) {
            glob(argument);
        } else {
            problems.add(new Problem(argument, "does not exist"));
        }
    }

    private void glob(String argument) {
        String pattern = argument.startsWith("./") ? argument.substring(2) : argument;
        int wild = firstWildcard(pattern);
        int slash = pattern.lastIndexOf('/', wild);
        Path base = workingFolder
                .resolve(slash < 0 ? "" : pattern.substring(0, slash + 1))
                .normalize();
        String rest = pattern.substring(slash + 1);
        List<PathMatcher> matchers = new ArrayList<>();
        matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + rest));
        if (rest.startsWith("**/")) {
            matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + rest.substring(3)));
        }
        int before = candidates.size();
        if (Files.isDirectory(base)) {
            walk(base, file -> matchers.stream().anyMatch(matcher -> matcher.matches(base.relativize(file))));
        }
        if (candidates.size() == before) {
            problems.add(new Problem(argument, "matches no file"));
        }
    }

    private static boolean isGlob(String argument) {
        return firstWildcard(argument) < argument.length();
    }

    private static int firstWildcard(String text) {
        int index = 0;
        while (index < text.length() && "*?[{".indexOf(text.charAt(index)) < 0) {
            index++;
        }
        return index;
    }

    private void walk(Path root, Predicate<Path> wanted) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(root) || isWanted(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (hasExtension(file) && !isConfiguration(file) && wanted.test(file)) {
                        visit(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    problems.add(new Problem(name(file), "cannot be read"));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            problems.add(new Problem(name(root), "cannot be read"));
        }
    }

    private boolean isWanted(Path folder) {
        String name = folder.getFileName().toString();
        if (name.startsWith(".") || FOREIGN_FOLDERS.contains(name)) {
            return false;
        }
        if (configurations.forFolder(parent(folder)).excludes(folder, true)) {
            excluded++;
            return false;
        }
        return true;
    }

    private void visit(Path file) {
        if (configurations.forFolder(parent(file)).excludes(file, false)) {
            excluded++;
        } else if (Files.isRegularFile(file)) {
            add(file, isNamedAsDefinition(file) ? Expectation.DEFINITION : Expectation.FOUND);
        }
    }

    private void add(Path file, Expectation expectation) {
        candidates.merge(
                file,
                new Candidate(file, name(file), expectation),
                (known, other) -> known.expectation().compareTo(other.expectation()) <= 0 ? known : other);
    }

    private static Path parent(Path path) {
        return Optional.ofNullable(path.getParent()).orElse(path);
    }

    private static boolean isConfiguration(Path file) {
        return file.getFileName().toString().equals(Configurations.FILE_NAME);
    }

    private static boolean hasExtension(Path file) {
        String name = file.getFileName().toString();
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /// `flow.asl.json`, `flow.asl.yaml`, `flow.asl`: the names that the AWS Toolkit gives to definitions.
    private static boolean isNamedAsDefinition(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".asl")
                || name.endsWith(".asl.json")
                || name.endsWith(".asl.yaml")
                || name.endsWith(".asl.yml");
    }

    private String name(Path path) {
        return ShownName.of(path, workingFolder);
    }
}
