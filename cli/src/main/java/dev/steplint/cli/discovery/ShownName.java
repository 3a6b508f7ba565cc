package dev.steplint.cli.discovery;

import java.nio.file.Path;

/// The name of a file in reports.
public final class ShownName {

    private ShownName() {}

    /// Relative to the working folder where the file lies inside, with forward slashes.
    ///
    /// @param path absolute and normalised, as the working folder is
    public static String of(Path path, Path workingFolder) {
        Path shown = path.startsWith(workingFolder) ? workingFolder.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }
}
