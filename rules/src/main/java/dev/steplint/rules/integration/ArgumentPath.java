package dev.steplint.rules.integration;

import dev.steplint.facts.data.DataShape;
import java.util.Optional;

/// Follows a path of names with dots, such as `Transform.RequestBodyEncoding`, into a request.
final class ArgumentPath {
    private ArgumentPath() {}

    /// The name that the path begins with.
    static String first(String path) {
        return path.split("\\.", 2)[0];
    }

    /// The member at the end of the path, if it certainly is there.
    static Optional<DataShape.Member> find(String path, DataShape.Fields request) {
        Optional<DataShape.Member> member = request.find(first(path));
        return path.indexOf('.') < 0
                ? member
                : member.flatMap(known -> known.value().asFields())
                        .flatMap(inner -> find(path.substring(path.indexOf('.') + 1), inner));
    }

    /// Whether the path may lead to something, for all that can be said.
    static boolean mayBe(String path, DataShape.Fields request) {
        String name = first(path);
        if (request.lacks(name)) {
            return false;
        }
        if (path.indexOf('.') < 0) {
            return true;
        }
        return request.value(name)
                .map(value -> value.asFields()
                        .map(inner -> mayBe(path.substring(path.indexOf('.') + 1), inner))
                        .orElse(value.kind() == DataShape.Kind.UNKNOWN))
                .orElse(true);
    }
}
