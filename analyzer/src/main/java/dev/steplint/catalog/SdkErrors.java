package dev.steplint.catalog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The error names that an AWS SDK integration raises.
///
/// An error is named `DynamoDb.ConditionalCheckFailedException`: the prefix of the service, a dot, the name of the
/// error, which always ends in `Exception` (AWS Step Functions Developer Guide, "Integrating SDK services").
///
/// @param service the token of the service in a task's `Resource`, such as `dynamodb`
/// @param prefix what its error names begin with, such as `DynamoDb`
/// @param errors the names with their prefix, in alphabetical order
public record SdkErrors(String service, String prefix, List<String> errors) {

    /// The errors of a service; empty if the service is not known.
    public static Optional<SdkErrors> of(String service) {
        return Optional.ofNullable(Services.ROWS.get(service)).map(SdkErrors::parse);
    }

    /// Whether the error names of some service begin so.
    public static boolean isPrefix(String text) {
        return Services.PREFIXES.contains(text);
    }

    private static SdkErrors parse(List<String> row) {
        String prefix = row.get(1);
        List<String> errors = Arrays.stream(row.get(2).split(","))
                .map(name -> prefix + "." + name + "Exception")
                .toList();
        return new SdkErrors(row.getFirst(), prefix, errors);
    }

    /// Read when the first error of a service is looked up; the names are split only where they are asked for.
    private static final class Services {

        private static final Map<String, List<String>> ROWS = read();
        private static final Set<String> PREFIXES =
                ROWS.values().stream().map(row -> row.get(1)).collect(Collectors.toUnmodifiableSet());

        private static Map<String, List<String>> read() {
            Map<String, List<String>> rows = new HashMap<>();
            Table.rows("sdk-errors.tsv", List.of("key", "prefix", "names"))
                    .forEach(row -> rows.put(row.getFirst(), row));
            return Map.copyOf(rows);
        }
    }
}
