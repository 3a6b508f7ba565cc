package dev.steplint.expr.jsonata;

import dev.steplint.expr.jsonata.Jsonata.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A part of an expression, and how it is evaluated where it stands.
///
/// @param atTop whether nothing is current there: it is outside of every filter, of every step but the first, and of
///   every function. Step Functions has no value to be current there.
/// @param certain whether it is evaluated whenever the whole expression is
public record Occurrence(Jsonata part, boolean atTop, boolean certain) {

    /// Every part of an expression, each before the parts of it. Parameters and other variables that are only bound
    /// are left out.
    public static List<Occurrence> in(Jsonata tree) {
        List<Occurrence> found = new ArrayList<>();
        new Occurrence(tree, true, true).collect(found);
        return List.copyOf(found);
    }

    /// The names of variables that one of the parts binds.
    public static Set<String> bound(List<Occurrence> parts) {
        Set<String> names = new HashSet<>();
        for (Occurrence occurrence : parts) {
            switch (occurrence.part) {
                case Jsonata.Binding binding -> names.add(binding.variable().name());
                case Jsonata.Focus focus -> names.add(focus.variable().name());
                case Jsonata.Position position -> names.add(position.variable().name());
                case Jsonata.Lambda lambda -> lambda.parameters().forEach(parameter -> names.add(parameter.name()));
                default -> {}
            }
        }
        return Set.copyOf(names);
    }

    private void collect(List<Occurrence> found) {
        found.add(this);
        switch (part) {
            case Jsonata.Path path -> {
                same(path.steps().getFirst(), found);
                path.steps().stream().skip(1).forEach(step -> below(step, found));
            }
            case Jsonata.Filter filter -> {
                same(filter.of(), found);
                below(filter.predicate(), found);
            }
            case Jsonata.Group group -> {
                same(group.of(), found);
                for (Pair pair : group.pairs()) {
                    below(pair.key(), found);
                    below(pair.value(), found);
                }
            }
            case Jsonata.Sort sort -> {
                same(sort.of(), found);
                sort.terms().forEach(term -> below(term.by(), found));
            }
            case Jsonata.Focus focus -> same(focus.of(), found);
            case Jsonata.Position position -> same(position.of(), found);
            case Jsonata.Binary binary -> {
                same(binary.left(), found);
                boolean always = switch (binary.operator()) {
                    case "and", "or", "?:", "??" -> false;
                    default -> certain;
                };
                new Occurrence(binary.right(), atTop, always).collect(found);
            }
            case Jsonata.Conditional conditional -> {
                same(conditional.condition(), found);
                new Occurrence(conditional.then(), atTop, false).collect(found);
                conditional.otherwise().ifPresent(otherwise -> new Occurrence(otherwise, atTop, false).collect(found));
            }
            case Jsonata.Lambda lambda -> below(lambda.body(), found);
            case Jsonata.Transform transform -> transform.children().forEach(child -> below(child, found));
            case Jsonata.Binding binding -> same(binding.value(), found);
            case Jsonata.AsArray _, Jsonata.Chain _, Jsonata.Negation _, Jsonata.Items _, Jsonata.Fields _ ->
                part.children().forEach(child -> same(child, found));
            case Jsonata.Block _, Jsonata.Call _ -> part.children().forEach(child -> same(child, found));
            case Jsonata.Text _, Jsonata.Numeral _, Jsonata.Word _, Jsonata.Name _, Jsonata.Variable _ -> {}
            case Jsonata.Regex _, Jsonata.Wildcard _, Jsonata.Descendants _, Jsonata.Parent _, Jsonata.Hole _ -> {}
        }
    }

    /// Evaluated with this part, on the same value.
    private void same(Jsonata child, List<Occurrence> found) {
        new Occurrence(child, atTop, certain).collect(found);
    }

    /// Evaluated on what this part yields, as often as that has elements.
    private static void below(Jsonata child, List<Occurrence> found) {
        new Occurrence(child, false, false).collect(found);
    }
}
