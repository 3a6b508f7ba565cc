package dev.steplint.rules.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// One thing that AWS is known to say of definitions: a line of `rows.tsv`.
///
/// @param code as AWS names it
/// @param title of the section that has its cases
/// @param knowledge where it is known from: `recorded` or `measured` on the service, `documented`, or `unverified` if
///   nobody has seen what provokes it or how AWS words it
/// @param without why there are no cases, and what is done instead; empty if there are
record AwsRow(String code, String title, String knowledge, String without) {
    private static final List<String> KNOWLEDGE = List.of("recorded", "measured", "documented", "unverified");

    AwsRow {
        if (!KNOWLEDGE.contains(knowledge)) {
            throw new IllegalStateException("`%s` is no kind of knowledge: %s".formatted(knowledge, title));
        }
    }

    static List<AwsRow> all() {
        try (InputStream in = Objects.requireNonNull(AwsRow.class.getResourceAsStream("/aws/rows.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(fields -> new AwsRow(fields[0], fields[1], fields[2], fields[3]))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    boolean hasCases() {
        return without.isEmpty();
    }
}
