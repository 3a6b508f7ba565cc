package dev.steplint.facts.variables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// A machine made by chance that can be written down, and run in every way that it can take.
///
/// Running it is the plainest thing: from each state with each set of variables that comes there, along each
/// transition. It knows nothing of routes, merges or fixed points.
final class RandomMachine {
    /// A transition: where it leads, by which field, and what it assigns.
    private record Way(String field, String target, Set<String> assigns) {}

    private record Block(String name, List<Node> states) {}

    private record Node(
            String name, String type, List<Way> ways, boolean ends, Set<String> reads, List<Block> blocks) {}

    private final Random random;
    private final boolean reading;
    private final Block root;
    private int count;

    /// Each state's name, with the sets of variables with which it can be entered.
    final Map<String, Set<Set<String>>> entries = new HashMap<>();

    /// Each state's name, with the names that its scope and those around it assign.
    final Map<String, Set<String>> visible = new HashMap<>();

    /// @param reading whether states read variables, and fail if they are not there
    RandomMachine(Random random, boolean reading) {
        this.random = random;
        this.reading = reading;
        this.root = block("v", 2);
        run(root, Set.of(), new HashSet<>());
    }

    private Block block(String prefix, int depth) {
        int size = 2 + random.nextInt(5);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add("S" + count++);
        }
        List<Node> states = new ArrayList<>();
        for (String name : names) {
            states.add(node(name, names, prefix, depth));
        }
        return new Block(prefix, states);
    }

    private Node node(String name, List<String> names, String prefix, int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 7);
        List<Way> ways = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        Set<String> reads = reading && random.nextInt(4) == 0 ? some(prefix) : Set.of();
        if (kind < 2) {
            for (int i = random.nextInt(2); i >= 0; i--) {
                ways.add(way("rule", names, prefix));
            }
            ways.add(way("Default", names, prefix));
            return new Node(name, "Choice", ways, false, Set.of(), blocks);
        }
        boolean ends = random.nextInt(4) == 0;
        if (!ends) {
            ways.add(way("Next", names, prefix));
        }
        if (kind >= 4) {
            for (int i = random.nextInt(2); i > 0; i--) {
                ways.add(way("catch", names, prefix));
            }
        }
        if (kind == 7) {
            blocks.add(block(prefix + "m", depth - 1));
        } else if (kind == 8) {
            blocks.add(block(prefix + "a", depth - 1));
            blocks.add(block(prefix + "b", depth - 1));
        }
        String type = kind == 7 ? "Map" : kind == 8 ? "Parallel" : kind >= 4 ? "Task" : "Pass";
        return new Node(name, type, ways, ends, reads, blocks);
    }

    private Way way(String field, List<String> names, String prefix) {
        return new Way(field, names.get(random.nextInt(names.size())), some(prefix));
    }

    private Set<String> some(String prefix) {
        Set<String> some = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            if (random.nextInt(3) == 0) {
                some.add(prefix + i);
            }
        }
        return Set.copyOf(some);
    }

    private void run(Block block, Set<String> outer, Set<String> seen) {
        Set<String> own = new HashSet<>(seen);
        block.states.forEach(state -> state.ways.forEach(way -> own.addAll(way.assigns)));
        Map<String, Node> byName = new HashMap<>();
        block.states.forEach(state -> {
            byName.put(state.name, state);
            visible.put(state.name, own);
        });
        run(block.states.getFirst(), outer, byName, new HashSet<>(), own);
    }

    private record Moment(String state, Set<String> variables) {}

    private void run(Node state, Set<String> variables, Map<String, Node> byName, Set<Moment> done, Set<String> known) {
        if (!done.add(new Moment(state.name, variables))) {
            return;
        }
        entries.computeIfAbsent(state.name, _ -> new HashSet<>()).add(variables);
        state.blocks.forEach(block -> run(block, variables, known));
        boolean fails = !variables.containsAll(state.reads);
        for (Way way : state.ways) {
            if (!fails || way.field.equals("catch")) {
                Set<String> after = new HashSet<>(variables);
                after.addAll(way.assigns);
                run(byName.get(way.target), Set.copyOf(after), byName, done, known);
            }
        }
    }

    String text() {
        return text(root);
    }

    private static String text(Block block) {
        return block.states.stream()
                .map(RandomMachine::text)
                .collect(Collectors.joining(
                        ",\n", "{\"StartAt\": \"%s\", \"States\": {".formatted(block.states.getFirst().name), "}}"));
    }

    private static String text(Node state) {
        List<String> fields = new ArrayList<>();
        fields.add("\"Type\": \"%s\"".formatted(state.type));
        switch (state.type) {
            case "Task" -> fields.add("\"Resource\": \"arn:aws:states:::lambda:invoke\"");
            case "Map" -> fields.add("\"ItemProcessor\": " + text(state.blocks.getFirst()));
            case "Parallel" ->
                fields.add(state.blocks.stream()
                        .map(RandomMachine::text)
                        .collect(Collectors.joining(",", "\"Branches\": [", "]")));
            default -> {}
        }
        if (!state.reads.isEmpty()) {
            fields.add(state.reads.stream()
                    .map(name -> "\"%s.$\": \"$%s\"".formatted(name, name))
                    .collect(Collectors.joining(",", "\"Parameters\": {", "}")));
        }
        if (state.ends) {
            fields.add("\"End\": true");
        }
        list(state, "rule", "Choices", "\"Variable\": \"$.a\", \"IsNull\": true, ", fields);
        list(state, "catch", "Catch", "\"ErrorEquals\": [\"E\"], ", fields);
        for (Way way : state.ways) {
            if (!way.field.equals("rule") && !way.field.equals("catch")) {
                fields.add("\"%s\": \"%s\"".formatted(way.field, way.target));
                fields.add(assign(way));
            }
        }
        return "\"%s\": {%s}".formatted(state.name, String.join(", ", fields));
    }

    private static void list(Node state, String kind, String field, String head, List<String> fields) {
        String elements = state.ways.stream()
                .filter(way -> way.field.equals(kind))
                .map(way -> "{%s%s, \"Next\": \"%s\"}".formatted(head, assign(way), way.target))
                .collect(Collectors.joining(","));
        if (!elements.isEmpty()) {
            fields.add("\"%s\": [%s]".formatted(field, elements));
        }
    }

    private static String assign(Way way) {
        return way.assigns.stream()
                .map(name -> "\"%s\": 1".formatted(name))
                .collect(Collectors.joining(",", "\"Assign\": {", "}"));
    }
}
