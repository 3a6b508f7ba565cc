package dev.steplint.host.cloudformation;

import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// How deep templates nest each other, so that none that nest themselves are read forever.
///
/// @param chain the names of the files from the outermost template to this one
/// @param read how many templates were read, all branches together
record Nesting(List<String> chain, AtomicInteger read) {

    /// How many templates one may nest, so that a few that nest each other several times cannot take forever.
    private static final int MOST = 500;

    static Nesting of(SourceFile outermost) {
        return new Nesting(List.of(outermost.name()), new AtomicInteger());
    }

    /// Why a template is not read; empty if it is.
    Optional<String> refusal(SourceFile file) {
        if (chain.contains(file.name())) {
            return Optional.of("nests itself");
        }
        return read.incrementAndGet() > MOST
                ? Optional.of("is one of more than %d nested ones".formatted(MOST))
                : Optional.empty();
    }

    Nesting into(SourceFile file) {
        List<String> longer = new ArrayList<>(chain);
        longer.add(file.name());
        return new Nesting(longer, read);
    }
}
