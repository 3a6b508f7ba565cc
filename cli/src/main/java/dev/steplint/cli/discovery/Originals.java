package dev.steplint.cli.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of a run of which others may be copies, as the CDK copies what it uploads. May be used by several threads.
public final class Originals {

    public static final Originals NONE = new Originals(List.of());

    /// What the CDK calls a copy.
    private static final String COPY = "asset.";

    private final List<Candidate> candidates;
    private final Map<Long, List<Path>> bySize = new HashMap<>();
    private boolean measured;

    /// @param candidates all files that are looked into, in order
    public Originals(List<Candidate> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /// A file of this run, other than a copy, that has the very bytes of a copy.
    public Optional<Path> of(Path copy) {
        try {
            for (Path path : ofSize(Files.size(copy))) {
                if (!path.equals(copy) && Files.mismatch(path, copy) < 0) {
                    return Optional.of(path);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            // Whoever cannot be compared is reported by itself.
            return Optional.empty();
        }
    }

    private synchronized List<Path> ofSize(long size) throws IOException {
        if (!measured) {
            for (Candidate candidate : candidates) {
                if (!candidate.path().getFileName().toString().startsWith(COPY)) {
                    bySize.computeIfAbsent(Files.size(candidate.path()), _ -> new ArrayList<>())
                            .add(candidate.path());
                }
            }
            measured = true;
        }
        return bySize.getOrDefault(size, List.of());
    }
}
