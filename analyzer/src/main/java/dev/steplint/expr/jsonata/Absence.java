package dev.steplint.expr.jsonata;

import java.util.List;
import java.util.Set;

/// Tells whether an expression certainly has no value because something in it has none.
///
/// JSONata goes on without what is missing: `$x = 1` is false, `$exists($x)` too, `[$x]` is empty. But `$x.a`,
/// `$x + 1` and `$uppercase($x)` have no value either, and Step Functions fails a state whose expression has none.
/// What is not known to be so is taken to have a value.
public final class Absence {

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "<", "<=", ">", ">=");

    /// Functions that have no value where their first argument has none (JSONata documentation, function library).
    static final Set<String> STRICT = Set.of(
            ("string length substring substringBefore substringAfter uppercase lowercase trim pad split match replace"
                            + " base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl"
                            + " number abs floor ceil round sqrt power formatNumber formatBase formatInteger"
                            + " parseInteger sum max min average join contains reverse distinct shuffle keys spread"
                            + " merge fromMillis toMillis type")
                    .split(" ", -1));

    private final Set<Jsonata.Variable> absent;

    private Absence(Set<Jsonata.Variable> absent) {
        this.absent = absent;
    }

    /// @param absent the variables without a value, as they stand in the tree
    public static boolean isCertain(Jsonata tree, Set<Jsonata.Variable> absent) {
        return new Absence(absent).hasNoValue(tree);
    }

    private boolean hasNoValue(Jsonata part) {
        return switch (part) {
            case Jsonata.Variable variable -> absent.contains(variable);
            case Jsonata.Path path -> hasNoValue(path.steps().getFirst());
            case Jsonata.Filter filter -> hasNoValue(filter.of());
            case Jsonata.AsArray array -> hasNoValue(array.of());
            case Jsonata.Negation negation -> hasNoValue(negation.of());
            case Jsonata.Binding binding -> hasNoValue(binding.value());
            case Jsonata.Block block ->
                !block.parts().isEmpty() && hasNoValue(block.parts().getLast());
            case Jsonata.Binary binary ->
                ARITHMETIC.contains(binary.operator()) && (hasNoValue(binary.left()) || hasNoValue(binary.right()));
            case Jsonata.Conditional conditional -> chosenHasNoValue(conditional);
            case Jsonata.Call call -> resultHasNoValue(call);
            case Jsonata.Chain _, Jsonata.Group _, Jsonata.Sort _, Jsonata.Focus _, Jsonata.Position _ -> false;
            case Jsonata.Text _, Jsonata.Numeral _, Jsonata.Word _, Jsonata.Name _, Jsonata.Regex _ -> false;
            case Jsonata.Wildcard _, Jsonata.Descendants _, Jsonata.Parent _, Jsonata.Hole _ -> false;
            case Jsonata.Items _, Jsonata.Fields _, Jsonata.Lambda _, Jsonata.Transform _ -> false;
        };
    }

    /// A condition without a value counts as false.
    private boolean chosenHasNoValue(Jsonata.Conditional conditional) {
        boolean otherwise = conditional.otherwise().map(this::hasNoValue).orElse(true);
        return otherwise && (hasNoValue(conditional.condition()) || hasNoValue(conditional.then()));
    }

    private boolean resultHasNoValue(Jsonata.Call call) {
        List<Jsonata> arguments = call.arguments();
        return !call.partial()
                && !arguments.isEmpty()
                && call.function() instanceof Jsonata.Variable function
                && STRICT.contains(function.name())
                && hasNoValue(arguments.getFirst());
    }
}
