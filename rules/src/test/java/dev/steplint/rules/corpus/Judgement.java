package dev.steplint.rules.corpus;

import dev.steplint.engine.Analysis;
import dev.steplint.rule.Finding;
import dev.steplint.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the rules find in a definition that should not pass, and whether that is the reason why it should not: a line
/// of `invalid.tsv`.
///
/// @param reasons the findings that say what is wrong with it, as rule and JSON pointer
/// @param others further errors in it
/// @param without why there is no error for that reason; empty if there is one
record Judgement(Set<String> reasons, Set<String> others, String without) {

    /// By the name of the file.
    static Map<String, Judgement> all() {
        try (InputStream in = Objects.requireNonNull(Judgement.class.getResourceAsStream("/corpus/invalid.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(
                            fields -> fields[0],
                            fields -> new Judgement(split(fields[1]), split(fields[2]), fields[3]),
                            (_, second) -> second,
                            TreeMap::new));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Set<String> split(String findings) {
        return Arrays.stream(findings.split("; "))
                .filter(finding -> !finding.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// How what was found differs from this; empty if it does not.
    List<String> differences(Analysis analysis) {
        List<String> differences = new ArrayList<>();
        Set<String> errors = new TreeSet<>(others);
        if (without.isEmpty()) {
            errors.addAll(reasons);
            if (reasons.isEmpty()) {
                differences.add("nothing is found for the right reason, and nothing says why");
            }
        }
        Set<String> found = found(analysis, finding -> finding.severity() == Severity.ERROR);
        if (!found.equals(errors)) {
            differences.add("errors are %s, not %s".formatted(found, errors));
        }
        Set<String> unsaid = new TreeSet<>(reasons);
        unsaid.removeAll(found(analysis, _ -> true));
        if (!unsaid.isEmpty()) {
            differences.add("%s is not found".formatted(unsaid));
        }
        return differences;
    }

    private static Set<String> found(Analysis analysis, Predicate<Finding> which) {
        return analysis.findings().stream()
                .filter(which)
                .map(finding -> finding.rule() + " " + finding.pointer())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
