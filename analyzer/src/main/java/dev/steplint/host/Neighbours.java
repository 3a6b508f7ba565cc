package dev.steplint.host;

import dev.steplint.source.SourceFile;
import java.util.List;

/// The files around a host, as far as its reader may look at them. Never throws: what cannot be read says why.
public interface Neighbours {

    /// There are none, as for a text from standard input.
    Neighbours NONE = path -> new Reading.Refused("cannot be looked for");

    /// Reads a file.
    ///
    /// @param path as the host writes it, relative to the folder of the host
    Reading read(String path);

    /// The names of the files in a folder, sorted; empty if there is no such folder.
    ///
    /// @param folder as in [#read]; empty for the folder of the host
    default List<String> names(String folder) {
        return List.of();
    }

    /// What came of reading a file.
    sealed interface Reading {

        /// @param file its text, under the name by which reports show it
        record Found(SourceFile file) implements Reading {}

        /// There is certainly no such file.
        record Missing() implements Reading {}

        /// There may be one, but it was not read.
        ///
        /// @param reason a clause that can follow the name of the file
        record Refused(String reason) implements Reading {}
    }
}
