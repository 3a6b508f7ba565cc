package dev.steplint.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The index of services.
///
/// @param key in a task's `Resource`
/// @param signing the name that the service signs requests by, as in its ARNs: `states`
/// @param sdkId the name of its model: `SFN`
record SdkNames(String key, String signing, String sdkId) {

    static List<SdkNames> all() {
        return Index.ROWS;
    }

    static Set<String> keys() {
        return Index.KEYS;
    }

    /// Read when it is first asked for.
    private static final class Index {

        private static final List<SdkNames> ROWS =
                Table.rows("sdk/services.tsv", List.of("key", "signing", "sdk_id")).stream()
                        .map(row -> new SdkNames(row.get(0), row.get(1), row.get(2)))
                        .toList();
        private static final Set<String> KEYS = Collections.unmodifiableSet(
                new TreeSet<>(ROWS.stream().map(SdkNames::key).toList()));
    }
}
