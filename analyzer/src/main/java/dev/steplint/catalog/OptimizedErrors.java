package dev.steplint.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the error names of an optimized integration begin with; it is not always what those of the SDK integration of
/// the same service begin with: `DynamoDB` and `DynamoDb`.
public final class OptimizedErrors {

    private OptimizedErrors() {}

    /// The prefix of a service's errors; empty if it is not known.
    ///
    /// @param service the token of the service in a task's `Resource`, such as `dynamodb`
    public static Optional<String> prefixOf(String service) {
        return Optional.ofNullable(Prefixes.BY_SERVICE.get(service));
    }

    /// Read when the first prefix is looked up.
    private static final class Prefixes {

        private static final Map<String, String> BY_SERVICE =
                Table.rows("optimized-errors.tsv", List.of("service", "prefix")).stream()
                        .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
    }
}
