package dev.steplint.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/// Puts other bytes into a file at one stroke: whoever reads it meanwhile, or is left after a crash, has the old ones or
/// the new ones.
final class FileReplacement {

    private static final Set<PosixFilePermission> WRITE =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private FileReplacement() {}

    /// @param file a link is followed, and stays one
    /// @return why it could not be done, as a clause that can follow the name; empty if it was
    static Optional<String> write(Path file, byte[] bytes) {
        try {
            Path real = file.toRealPath();
            if (isReadOnly(real)) {
                return Optional.of("is read-only");
            }
            Path written = Files.createTempFile(real.getParent(), ".steplint", ".tmp");
            try {
                Files.write(written, bytes);
                keepOwner(real, written);
                move(written, real);
            } finally {
                Files.deleteIfExists(written);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("cannot be written");
        }
    }

    /// A file that nobody may write is left alone, even if the one who runs this might.
    private static boolean isReadOnly(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return !Files.isWritable(file)
                || view != null && Collections.disjoint(view.readAttributes().permissions(), WRITE);
    }

    private static void keepOwner(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source == null || target == null) {
            return;
        }
        PosixFileAttributes attributes = source.readAttributes();
        try {
            target.setOwner(attributes.owner());
            target.setGroup(attributes.group());
        } catch (IOException e) {
            // Only some may give a file away; it then belongs to the one who writes it.
        }
        target.setPermissions(attributes.permissions());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
