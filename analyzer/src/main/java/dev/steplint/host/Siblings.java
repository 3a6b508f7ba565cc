package dev.steplint.host;

import dev.steplint.host.resource.Machine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The definitions of one host, for what is asked across them: which machine starts which. Safe for several threads.
public final class Siblings {

    public static final Siblings NONE = new Siblings(List.of());

    private final List<Definition> definitions;
    private final Map<Function<Siblings, ?>, Object> derived = new ConcurrentHashMap<>();

    private Siblings(List<Definition> definitions) {
        this.definitions = List.copyOf(definitions);
    }

    /// The definitions of a host, each of which knows of all.
    static List<Definition> linked(List<Definition> definitions) {
        Siblings all = new Siblings(definitions);
        return definitions.stream()
                .map(definition -> definition.within(definition.surroundings().withSiblings(all)))
                .toList();
    }

    /// In the order of the host. They do not know of each other.
    public List<Definition> definitions() {
        return definitions;
    }

    /// The definition of a machine, if it could be read and deployment decides nothing about it.
    public Optional<Definition> of(Machine machine) {
        return definitions.stream()
                .filter(definition -> definition
                        .surroundings()
                        .machine()
                        .filter(other -> other.id().equals(machine.id()))
                        .isPresent())
                .filter(definition -> !definition.surroundings().isConditional())
                .findFirst();
    }

    /// What is derived from all definitions together, computed at most once, on first use.
    ///
    /// @param key how to compute it: a constant
    @SuppressWarnings("unchecked") // A key only ever stores what it computes.
    public <T> T derive(Function<Siblings, T> key) {
        return definitions.isEmpty() ? key.apply(this) : (T) derived.computeIfAbsent(key, _ -> key.apply(this));
    }
}
