package dev.steplint.cli;

import java.util.List;

/// The first words that are commands and not paths.
final class CommandNames {

    static final String LINT = "lint";
    static final String RULES = "rules";
    static final String EXPLAIN = "explain";
    static final String GRAPH = "graph";
    static final String COMPLETION = "completion";
    static final String HELP = "help";

    static final List<String> ALL = List.of(LINT, RULES, EXPLAIN, GRAPH, COMPLETION, HELP);

    private CommandNames() {}
}
