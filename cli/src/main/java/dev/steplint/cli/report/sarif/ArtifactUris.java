package dev.steplint.cli.report.sarif;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// Writes names of files as code scanning wants them: relative to the repository, with forward slashes, percent-encoded.
final class ArtifactUris {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Path workingFolder;
    private final Path root;
    private final Map<String, String> uris = new HashMap<>();

    ArtifactUris(Path workingFolder, Path root) {
        this.workingFolder = real(workingFolder);
        this.root = real(root);
    }

    /// @param name a path, absolute or relative to the working folder, or a name that is no file, such as `<stdin>`
    String of(String name) {
        return uris.computeIfAbsent(name, this::uri);
    }

    private String uri(String name) {
        if (name.startsWith("<")) {
            return encode(name);
        }
        Path file;
        try {
            file = real(workingFolder.resolve(name));
        } catch (InvalidPathException e) {
            return encode(name);
        }
        return file.startsWith(root) ? encode(slashes(root.relativize(file))) : "file://" + encode(absolute(file));
    }

    /// The path without symbolic links, which code scanning does not follow.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static String absolute(Path file) {
        String path = slashes(file);
        return path.startsWith("/") ? path : "/" + path;
    }

    private static String slashes(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    /// Everything but the unreserved characters of RFC 3986 and the slash.
    private static String encode(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~/".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.toHexDigits(unit));
            }
        }
        return uri.toString();
    }
}
