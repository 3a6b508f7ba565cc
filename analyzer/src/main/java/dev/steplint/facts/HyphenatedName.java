package dev.steplint.facts;

import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.expr.jsonata.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Names with hyphens between them and no blank, `$states.input.my-model`: a subtraction that was meant as one name.
///
/// @param occurrence the subtraction
/// @param parts the names between the hyphens, in order
public record HyphenatedName(Occurrence occurrence, List<Jsonata.Name> parts) {

    public HyphenatedName {
        parts = List.copyOf(parts);
    }

    /// Where the name begins.
    public int start() {
        return parts.getFirst().start();
    }

    /// Where it ends.
    public int end() {
        return parts.getLast().end();
    }

    /// Every such name among the parts of an expression, the longest only.
    static List<HyphenatedName> in(List<Occurrence> occurrences) {
        List<HyphenatedName> found = new ArrayList<>();
        for (Occurrence occurrence : occurrences) {
            Optional<List<Jsonata.Name>> parts = subtraction(occurrence.part());
            boolean covered =
                    parts.isPresent() && found.stream().anyMatch(longer -> longer.parts.containsAll(parts.get()));
            if (parts.isPresent() && !covered) {
                found.add(new HyphenatedName(occurrence, parts.get()));
            }
        }
        return List.copyOf(found);
    }

    private static Optional<List<Jsonata.Name>> subtraction(Jsonata part) {
        if (!(part instanceof Jsonata.Binary minus) || !minus.operator().equals("-")) {
            return Optional.empty();
        }
        boolean tight =
                minus.left().end() == minus.operatorStart() && minus.right().start() == minus.operatorStart() + 1;
        Optional<Jsonata.Name> right = first(minus.right());
        List<Jsonata.Name> names = new ArrayList<>(subtraction(minus.left())
                .or(() -> last(minus.left()).map(List::of))
                .orElse(List.of()));
        if (!tight || right.isEmpty() || names.isEmpty()) {
            return Optional.empty();
        }
        names.add(right.get());
        return Optional.of(names);
    }

    /// The name that a part ends with.
    private static Optional<Jsonata.Name> last(Jsonata part) {
        return part instanceof Jsonata.Path path ? last(path.steps().getLast()) : name(part);
    }

    /// The name that a part begins with.
    private static Optional<Jsonata.Name> first(Jsonata part) {
        return switch (part) {
            case Jsonata.Path path -> first(path.steps().getFirst());
            case Jsonata.Filter filter -> first(filter.of());
            case Jsonata.AsArray array -> first(array.of());
            default -> name(part);
        };
    }

    private static Optional<Jsonata.Name> name(Jsonata part) {
        return part instanceof Jsonata.Name name && !name.quoted() ? Optional.of(name) : Optional.empty();
    }
}
