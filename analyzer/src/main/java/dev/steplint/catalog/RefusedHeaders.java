package dev.steplint.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The headers that an integration does not send on.
public final class RefusedHeaders {

    private RefusedHeaders() {}

    /// Whether an optimized integration refuses a header.
    ///
    /// @param service the token of the integration, such as `http`
    /// @param header in any case
    public static boolean of(String service, String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return Rows.BY_SERVICE.getOrDefault(service, List.of()).stream()
                .anyMatch(refused -> refused.endsWith("*")
                        ? name.startsWith(refused.substring(0, refused.length() - 1))
                        : name.equals(refused));
    }

    /// Read when the first header is looked up.
    private static final class Rows {

        private static final Map<String, List<String>> BY_SERVICE =
                Table.rows("refused-headers.tsv", List.of("service", "header")).stream()
                        .collect(Collectors.groupingBy(
                                List::getFirst,
                                Collectors.mapping(
                                        row -> row.get(1).toLowerCase(Locale.ROOT), Collectors.toUnmodifiableList())));
    }
}
