package dev.steplint.host.terraform;

import dev.steplint.json.OffsetMap;
import dev.steplint.source.SourceFile;

/// A part of a text.
sealed interface Piece {

    /// Characters that an author wrote.
    ///
    /// @param offsets where each of them stands
    record Written(SourceFile file, String text, OffsetMap offsets) implements Piece {

        Written part(int from, int to) {
            return new Written(file, text.substring(from, to), offsets.slice(from, to));
        }
    }

    /// Characters for which something else is written.
    record Inserted(Place place, String text) implements Piece {}

    /// Characters that are not known, perhaps none.
    record Open(Place place, Hole hole) implements Piece {}
}
