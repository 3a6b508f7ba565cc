package dev.steplint.facts;

import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.expr.jsonata.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `$states.input.order.id`: a path from the variable that Step Functions brings.
///
/// @param names the steps after `$states`, as far as they are names
public record StatesPath(Occurrence occurrence, List<Step> names) {

    private static final String ROOT = "states";

    public StatesPath {
        names = List.copyOf(names);
    }

    /// A step that names a field, with or without a filter behind it.
    ///
    /// @param part the name as it stands in the expression
    public record Step(String name, Jsonata part) {}

    /// Empty if a part is no such path.
    public static Optional<StatesPath> of(Occurrence occurrence) {
        if (!(occurrence.part() instanceof Jsonata.Path path)
                || !(path.steps().getFirst() instanceof Jsonata.Variable variable)
                || !variable.name().equals(ROOT)) {
            return Optional.empty();
        }
        List<Step> names = new ArrayList<>();
        for (Jsonata step : path.steps().subList(1, path.steps().size())) {
            Optional<Step> name = name(step);
            if (name.isEmpty()) {
                break;
            }
            names.add(name.get());
        }
        return Optional.of(new StatesPath(occurrence, names));
    }

    /// The name at a place after `$states`, from 0; empty if no name stands there.
    public Optional<Step> name(int index) {
        return index < names.size() ? Optional.of(names.get(index)) : Optional.empty();
    }

    private static Optional<Step> name(Jsonata step) {
        return switch (step) {
            case Jsonata.Name name -> Optional.of(new Step(name.name(), name));
            case Jsonata.Text text -> Optional.of(new Step(text.value(), text));
            case Jsonata.Filter filter -> name(filter.of());
            case Jsonata.AsArray array -> name(array.of());
            default -> Optional.empty();
        };
    }
}
