package dev.steplint.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys of one object as they come in, to find those that stand twice.
final class Keys {

    /// Below this many keys a walk is faster than a table.
    private static final int INDEXED = 10;

    private final List<JsonString> keys = new ArrayList<>();
    private final Map<String, JsonString> index = new HashMap<>(0);

    /// Takes a key, and returns the first one of the same name if there is one.
    Optional<JsonString> add(JsonString key) {
        if (keys.size() < INDEXED) {
            for (JsonString earlier : keys) {
                if (earlier.value().equals(key.value())) {
                    return Optional.of(earlier);
                }
            }
            keys.add(key);
            return Optional.empty();
        }
        if (index.isEmpty()) {
            for (JsonString earlier : keys) {
                index.put(earlier.value(), earlier);
            }
        }
        return Optional.ofNullable(index.putIfAbsent(key.value(), key));
    }
}
