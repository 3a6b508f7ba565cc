package dev.steplint.expr.jsonata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A variable that an expression reads and that nothing in it binds where it is read: the machine must have it.
///
/// A variable that may be bound is left out: `($x := 1; $x)`, the parameter of a function, `@$x`. In
/// `($x := $x + 1; $x)` the second `$x` is free, the third is not.
///
/// @param called whether it stands where a function is called
public record FreeVariable(Jsonata.Variable variable, boolean called) {

    /// The free variables of an expression, in source order.
    public static List<FreeVariable> in(Jsonata tree) {
        Search search = new Search();
        search.findPositions(tree);
        search.walk(tree, new View(null, Frame.of(List.of(tree)), false));
        return List.copyOf(search.found);
    }

    /// The names that belong to one block or one call of a function.
    ///
    /// @param all every name that it binds somewhere
    /// @param soFar those that are bound already where the search is
    private record Frame(Set<String> all, Set<String> soFar) {
        static Frame of(List<Jsonata> parts) {
            Set<String> names = new HashSet<>();
            parts.forEach(part -> collect(part, names));
            return new Frame(names, new HashSet<>());
        }

        static Frame none() {
            return new Frame(Set.of(), Set.of());
        }

        private static void collect(Jsonata part, Set<String> names) {
            switch (part) {
                case Jsonata.Block _, Jsonata.Lambda _ -> {}
                case Jsonata.Binding binding -> {
                    names.add(binding.variable().name());
                    collect(binding.value(), names);
                }
                default -> part.children().forEach(child -> collect(child, names));
            }
        }
    }

    /// The frames that can be seen from a part, the nearest first.
    ///
    /// @param again whether what stands here is evaluated later or more than once, so that it sees what the frames
    ///   around bind after it too
    private record View(@Nullable View outer, Frame frame, boolean again) {
        View inside(Frame inner) {
            return new View(this, inner, false);
        }

        View repeated() {
            return new View(this, Frame.none(), true);
        }

        boolean mayHave(String name) {
            boolean later = false;
            for (View view = this; view != null; view = view.outer) {
                if ((later ? view.frame.all : view.frame.soFar).contains(name)) {
                    return true;
                }
                later |= view.again;
            }
            return false;
        }

        void bind(String name) {
            for (View view = this; view != null; view = view.outer) {
                if (view.frame.all.contains(name)) {
                    view.frame.soFar.add(name);
                    return;
                }
            }
        }
    }

    private static final class Search {
        private final List<FreeVariable> found = new ArrayList<>();

        /// Bound by `@` and `#`, for parts that are hard to tell: nothing of that name counts as free.
        private final Set<String> positions = new HashSet<>();

        void findPositions(Jsonata part) {
            switch (part) {
                case Jsonata.Focus focus -> positions.add(focus.variable().name());
                case Jsonata.Position position ->
                    positions.add(position.variable().name());
                default -> {}
            }
            part.children().forEach(this::findPositions);
        }

        void walk(Jsonata part, View view) {
            switch (part) {
                case Jsonata.Variable variable -> add(variable, false, view);
                case Jsonata.Block block -> {
                    View inside = view.inside(Frame.of(block.parts()));
                    block.parts().forEach(each -> walk(each, inside));
                }
                case Jsonata.Lambda lambda -> {
                    Frame frame = Frame.of(List.of(lambda.body()));
                    lambda.parameters().forEach(parameter -> frame.soFar.add(parameter.name()));
                    frame.all.addAll(frame.soFar);
                    walk(lambda.body(), view.repeated().inside(frame));
                }
                case Jsonata.Binding binding -> {
                    walk(binding.value(), view);
                    view.bind(binding.variable().name());
                }
                case Jsonata.Call call -> {
                    function(call.function(), view);
                    call.arguments().forEach(argument -> walk(argument, view));
                }
                case Jsonata.Chain chain -> {
                    walk(chain.value(), view);
                    function(chain.function(), view);
                }
                case Jsonata.Path path -> {
                    walk(path.steps().getFirst(), view);
                    path.steps().stream().skip(1).forEach(step -> walk(step, view.repeated()));
                }
                case Jsonata.Focus focus -> walk(focus.of(), view);
                case Jsonata.Position position -> walk(position.of(), view);
                case Jsonata.Filter _, Jsonata.Group _, Jsonata.Sort _ -> repeated(part, view);
                case Jsonata.Transform transform -> transform.children().forEach(child -> walk(child, view.repeated()));
                case Jsonata.Text _, Jsonata.Numeral _, Jsonata.Word _, Jsonata.Name _, Jsonata.Regex _ -> {}
                case Jsonata.Wildcard _, Jsonata.Descendants _, Jsonata.Parent _, Jsonata.Hole _ -> {}
                case Jsonata.AsArray _, Jsonata.Binary _, Jsonata.Negation _, Jsonata.Items _ ->
                    part.children().forEach(child -> walk(child, view));
                case Jsonata.Fields _, Jsonata.Conditional _ -> part.children().forEach(child -> walk(child, view));
            }
        }

        /// The first child once, the others for each of its values.
        private void repeated(Jsonata part, View view) {
            List<Jsonata> children = part.children();
            walk(children.getFirst(), view);
            children.stream().skip(1).forEach(child -> walk(child, view.repeated()));
        }

        private void function(Jsonata function, View view) {
            if (function instanceof Jsonata.Variable variable) {
                add(variable, true, view);
            } else {
                walk(function, view);
            }
        }

        private void add(Jsonata.Variable variable, boolean called, View view) {
            boolean named = !variable.isCurrent() && !variable.isRoot();
            if (named && !positions.contains(variable.name()) && !view.mayHave(variable.name())) {
                found.add(new FreeVariable(variable, called));
            }
        }
    }
}
