package dev.steplint.rules.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Exceptions that a test makes, each with its reason: a file of lines `key<TAB>reason`, `#` for remarks.
///
/// Such a list stays true: what is not listed fails, and so does what is listed and no longer needed.
public final class ReasonList {
    private final String resource;
    private final Map<String, String> reasons;

    private ReasonList(String resource, Map<String, String> reasons) {
        this.resource = resource;
        this.reasons = reasons;
    }

    /// @param resource the absolute name of the resource on the class path
    public static ReasonList read(String resource) {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : lines(resource)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", 2);
            if (fields.length < 2 || fields[1].isBlank()) {
                throw new IllegalStateException("%s: no reason in `%s`".formatted(resource, line));
            }
            if (reasons.put(fields[0], fields[1].strip()) != null) {
                throw new IllegalStateException("%s: `%s` is listed twice".formatted(resource, fields[0]));
            }
        }
        return new ReasonList(resource, reasons);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = ReasonList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public boolean has(String key) {
        return reasons.containsKey(key);
    }

    /// How the exceptions that are needed differ from those that are listed; empty if they are the same.
    public List<String> differences(Set<String> needed) {
        List<String> differences = new ArrayList<>();
        for (String key : new TreeSet<>(needed)) {
            if (!reasons.containsKey(key)) {
                differences.add("not listed in %s: %s".formatted(resource, key));
            }
        }
        for (String key : reasons.keySet()) {
            if (!needed.contains(key)) {
                differences.add("listed in %s but no longer so, remove it: %s".formatted(resource, key));
            }
        }
        return differences;
    }
}
