package dev.steplint.host.terraform;

import dev.steplint.source.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where an expression stands, and what its own variables are: those of loops, of `each`, of a template.
///
/// @param inTemplate whether there are no others, because the expression stands in a file that `templatefile` reads
/// @param repeated whether the expression may be worked out several times, with other values each time
record Scope(SourceFile file, Map<String, Value> variables, boolean inTemplate, boolean repeated) {

    Scope {
        variables = Map.copyOf(variables);
    }

    static Scope of(SourceFile file) {
        return new Scope(file, Map.of(), false, false);
    }

    static Scope ofTemplate(SourceFile file, Map<String, Value> variables) {
        return new Scope(file, variables, true, false);
    }

    Scope with(String name, Value value) {
        Map<String, Value> all = new HashMap<>(variables);
        all.put(name, value);
        return new Scope(file, all, inTemplate, true);
    }

    Optional<Value> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }
}
