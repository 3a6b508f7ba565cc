package dev.steplint.host.terraform;

import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.Optional;

/// Where a value is written, and where it was referred to on the way to where it is used.
///
/// @param use the reference, if the value is written elsewhere
record Place(SourceFile file, Span span, Optional<Place> use) {

    Place(SourceFile file, Span span) {
        this(file, span, Optional.empty());
    }

    /// The same place, used by way of a reference.
    Place usedAt(Place reference) {
        return new Place(
                file,
                span,
                Optional.of(use.map(earlier -> earlier.usedAt(reference)).orElse(reference)));
    }

    /// The characters that stand for the value in a file; empty if none do.
    Optional<Span> in(SourceFile wanted) {
        return file == wanted ? Optional.of(span) : use.flatMap(reference -> reference.in(wanted));
    }

    Location location() {
        return new Location(file, span);
    }
}
