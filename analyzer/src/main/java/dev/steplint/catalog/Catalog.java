package dev.steplint.catalog;

import java.time.LocalDate;
import java.util.List;

/// What steplint knows about AWS, and how old each part of it is.
public final class Catalog {

    private Catalog() {}

    /// A set of facts about AWS.
    ///
    /// @param name what they are about, in kebab case
    /// @param date the day on which they were last compared with AWS
    public record DataSet(String name, LocalDate date) {}

    /// Every set of facts, as the table `data-sets.tsv` dates them.
    public static List<DataSet> dataSets() {
        return Table.rows("data-sets.tsv", List.of("name", "date", "source")).stream()
                .map(row -> new DataSet(row.get(0), LocalDate.parse(row.get(1))))
                .toList();
    }
}
