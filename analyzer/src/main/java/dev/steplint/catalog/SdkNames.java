package dev.steplint.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What services are called, by Step Functions and by others.
public final class SdkNames {

    private SdkNames() {}

    /// @param key in a task's `Resource`
    /// @param signing the name that the service signs requests by, as in its ARNs: `states`
    /// @param sdkId the name of its model: `SFN`
    private record Row(String key, String signing, String sdkId) {

        boolean isCalled(String plain) {
            return key.equals(plain)
                    || plain(signing).equals(plain)
                    || plain(sdkId).equals(plain);
        }
    }

    static Set<String> keys() {
        return Index.KEYS;
    }

    /// The keys of the services that are called so elsewhere: by another case or with hyphens, in ARNs, in other SDKs.
    /// For `events` that is `eventbridge` and the old `cloudwatchevents`.
    ///
    /// @return in alphabetical order
    public static List<String> keysOf(String name) {
        String plain = plain(name);
        return Stream.concat(
                        Index.ROWS.stream().filter(row -> row.isCalled(plain)).map(Row::key),
                        Stream.ofNullable(Aliases.KEYS.get(plain)))
                .sorted()
                .distinct()
                .toList();
    }

    /// Whether AWS once had SDK integrations for the service of a key, and its SDK no longer has the service.
    public static boolean isRetired(String key) {
        return Retired.KEYS.contains(key);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /// Read when it is first asked for.
    private static final class Index {

        private static final List<Row> ROWS =
                Table.rows("sdk/services.tsv", List.of("key", "signing", "sdk_id")).stream()
                        .map(row -> new Row(row.get(0), row.get(1), row.get(2)))
                        .toList();
        private static final Set<String> KEYS = Collections.unmodifiableSet(
                new TreeSet<>(ROWS.stream().map(Row::key).toList()));
    }

    /// Read when a name is looked up.
    private static final class Aliases {

        private static final Map<String, String> KEYS = Table.rows("sdk-aliases.tsv", List.of("alias", "key")).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
    }

    /// Read when a service is not known.
    private static final class Retired {

        private static final Set<String> KEYS = Table.rows("sdk-retired.tsv", List.of("key", "prefix")).stream()
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }
}
