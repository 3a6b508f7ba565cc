package dev.steplint.rules.data;

import dev.steplint.expr.jsonata.JsonataFunction;
import dev.steplint.facts.variables.VariableRead;
import dev.steplint.facts.variables.VariableScopes;
import dev.steplint.model.State;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The places where one state reads one variable: one cause, however often it stands there.
///
/// @param reads those that fail without it first, else in source order
record ReadsOfName(State state, String name, List<VariableRead> reads) {
    /// How many other places a finding names at most.
    private static final int RELATED = 5;

    private record Key(State state, String name) {}

    /// All reads of a machine that stand for a value: a variable that is called is reported as a function, and the name
    /// of a function means that where nothing is assigned.
    static List<ReadsOfName> in(VariableScopes scopes) {
        Map<Key, List<VariableRead>> groups = new LinkedHashMap<>();
        for (VariableRead read : scopes.reads()) {
            boolean function = read.text() == VariableRead.Text.JSONATA
                    && JsonataFunction.of(read.name()).isPresent();
            if (read.use() != VariableRead.Use.CALLS && !function) {
                groups.computeIfAbsent(new Key(read.state(), read.name()), _ -> new ArrayList<>())
                        .add(read);
            }
        }
        return groups.entrySet().stream()
                .map(entry -> new ReadsOfName(entry.getKey().state, entry.getKey().name, sorted(entry.getValue())))
                .toList();
    }

    private static List<VariableRead> sorted(List<VariableRead> reads) {
        List<VariableRead> sorted = new ArrayList<>();
        reads.stream().filter(VariableRead::fails).forEach(sorted::add);
        reads.stream().filter(read -> !read.fails()).forEach(sorted::add);
        return List.copyOf(sorted);
    }

    /// Where to point.
    VariableRead first() {
        return reads.getFirst();
    }

    /// Whether the state cannot do without it.
    boolean fails() {
        return first().fails();
    }

    /// Whether it is only asked for.
    boolean isTested() {
        return reads.stream().allMatch(read -> read.use() == VariableRead.Use.TESTS);
    }

    /// Says what comes of it: an error only where the state surely fails.
    void explain(FindingBuilder finding) {
        if (fails()) {
            finding.why(
                    "it has no value here, so the state fails with `%s`",
                    first().text().error());
        } else {
            finding.why("it has no value here: JSONata goes on without it, and the result is not what was meant")
                    .severity(Severity.WARNING);
        }
    }

    /// Adds the other places.
    void relate(FindingBuilder finding) {
        reads.stream().skip(1).limit(RELATED).forEach(read -> finding.related(read.span(), "read here too"));
    }
}
