package dev.steplint.host.terraform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/// The names of files and folders, relative to the folder of the host.
final class Paths {

    /// What the block of a module has beside the values of its variables.
    static final Set<String> META_ARGUMENTS =
            Set.of("source", "version", "providers", "count", "for_each", "depends_on");

    private Paths() {}

    /// A path below a folder, without `.` and, where that is possible, without `..`.
    static String join(String folder, String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + path).split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /// A file as a function names it.
    ///
    /// @param certain whether it lies in the module, so that it is missing if it is not there; otherwise it is relative
    ///   to where Terraform is started
    record Named(String path, boolean certain) {}

    /// The file that a text names, if that is known.
    static Optional<Named> of(Value value, Module module) {
        Optional<Value.Text> text = Texts.of(value);
        if (text.isEmpty() || text.get().pieces().isEmpty()) {
            return Optional.empty();
        }
        boolean inModule = false;
        StringBuilder rest = new StringBuilder();
        boolean first = true;
        for (Piece piece : text.get().pieces()) {
            switch (piece) {
                case Piece.Written written -> rest.append(written.text());
                case Piece.Inserted inserted -> rest.append(inserted.text());
                case Piece.Open open -> {
                    if (!first || !open.hole().name().startsWith("path.")) {
                        return Optional.empty();
                    }
                    inModule = open.hole().name().equals("path.module");
                }
            }
            first = false;
        }
        String path = rest.toString();
        boolean absolute =
                !inModule && path.startsWith("/") && text.get().known().isPresent();
        return absolute || path.contains("\\") && !path.contains("/")
                ? Optional.empty()
                : Optional.of(new Named(join(module.folder(), path), inModule));
    }
}
