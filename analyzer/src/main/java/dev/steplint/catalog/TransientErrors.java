package dev.steplint.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The errors of an integration that go away by themselves.
///
/// @param required those that AWS asks every task to retry
/// @param worthwhile those that AWS shows a retrier for, or names
public record TransientErrors(List<String> required, List<String> worthwhile) {

    private static final TransientErrors NONE = new TransientErrors(List.of(), List.of());

    /// The errors of a service; none if nothing is known.
    ///
    /// @param service the token of the integration in a task's `Resource`, such as `lambda`
    public static TransientErrors of(String service) {
        List<List<String>> rows = Rows.BY_SERVICE.getOrDefault(service, List.of());
        return rows.isEmpty() ? NONE : new TransientErrors(withNeed(rows, "required"), withNeed(rows, "worthwhile"));
    }

    private static List<String> withNeed(List<List<String>> rows, String need) {
        return rows.stream()
                .filter(row -> row.get(2).equals(need))
                .map(row -> row.get(1))
                .toList();
    }

    /// Read when the first service is looked up.
    private static final class Rows {

        private static final Map<String, List<List<String>>> BY_SERVICE =
                Table.rows("transient-errors.tsv", List.of("service", "error", "need")).stream()
                        .collect(Collectors.groupingBy(List::getFirst));
    }
}
