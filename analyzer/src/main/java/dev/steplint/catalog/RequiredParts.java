package dev.steplint.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The members of structures without which a call does nothing useful.
public final class RequiredParts {

    private RequiredParts() {}

    /// The members that a structure needs; none if that is not known.
    ///
    /// @param structure what the model of the service calls it, such as `PutEventsRequestEntry`
    public static List<String> of(String structure) {
        return Rows.BY_STRUCTURE.getOrDefault(structure, List.of());
    }

    /// Read when the first structure is looked up. The names of the structures in the table are those of one service
    /// each.
    private static final class Rows {

        private static final Map<String, List<String>> BY_STRUCTURE =
                Table.rows("required-parts.tsv", List.of("service", "structure", "members")).stream()
                        .collect(Collectors.toUnmodifiableMap(
                                row -> row.get(1),
                                row -> Arrays.asList(row.get(2).split(","))));
    }
}
