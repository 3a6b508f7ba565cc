package dev.steplint.rules.corpus;

import dev.steplint.engine.Analysis;
import dev.steplint.rule.Finding;
import dev.steplint.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The findings on many definitions as a text that a reviewer can read as a diff: how many of each rule, then each
/// file with a line for each rule and the places where it speaks.
final class Snapshot {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    void add(String file, Analysis analysis) {
        Map<String, StringBuilder> places = new TreeMap<>();
        for (Finding finding : analysis.findings()) {
            counts.merge(finding.rule().text(), 1, Integer::sum);
            Position at = finding.primary().start();
            String kind = "%s %s".formatted(finding.rule(), finding.severity().text());
            places.computeIfAbsent(kind, _ -> new StringBuilder()).append(" %d:%d".formatted(at.line(), at.column()));
        }
        if (!places.isEmpty()) {
            lines.add(file);
            places.forEach((kind, positions) -> lines.add("  %s%s".formatted(kind, positions)));
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        counts.forEach((rule, count) -> text.append("%5d %s\n".formatted(count, rule)));
        text.append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
