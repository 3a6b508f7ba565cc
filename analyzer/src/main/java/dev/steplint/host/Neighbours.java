package dev.steplint.host;

import dev.steplint.source.SourceFile;
import java.util.List;
import java.util.Optional;

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

    /// The file that its author edits, of one that a tool has made a copy of; empty if there is none, or no other.
    default Optional<SourceFile> original(SourceFile copy) {
        return Optional.empty();
    }

    /// The same files as a host in another folder sees them.
    ///
    /// @param folder as in [#read], without a slash at its end; empty for the folder of the host
    default Neighbours in(String folder) {
        if (folder.isEmpty()) {
            return this;
        }
        Neighbours outer = this;
        return new Neighbours() {
            @Override
            public Reading read(String path) {
                return outer.read(below(path));
            }

            @Override
            public List<String> names(String path) {
                return outer.names(path.isEmpty() ? folder : below(path));
            }

            @Override
            public Optional<SourceFile> original(SourceFile copy) {
                return outer.original(copy);
            }

            private String below(String path) {
                return path.startsWith("/") ? path : folder + "/" + path;
            }
        };
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
