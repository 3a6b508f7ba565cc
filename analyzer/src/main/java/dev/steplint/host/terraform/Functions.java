package dev.steplint.host.terraform;

import dev.steplint.hcl.HclExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Calls functions of Terraform. One that is not known here, or whose arguments are not known, gives a hole.
final class Functions {

    private final Evaluator evaluator;

    Functions(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    Value call(HclExpression.Call call, Scope scope) {
        Optional<List<Value>> arguments = arguments(call, scope);
        return arguments
                .flatMap(given -> apply(call, given, evaluator.at(call, scope)))
                .orElseGet(() -> unknown(call, scope));
    }

    /// Some functions give another value each time they are called.
    private Value unknown(HclExpression.Call call, Scope scope) {
        boolean changes = switch (call.name()) {
            case "uuid", "timestamp", "plantimestamp", "bcrypt" -> true;
            default -> false;
        };
        return changes
                ? new Value.Unknown(
                        evaluator.at(call, scope),
                        Hole.of(call.name() + " " + evaluator.workspace().next()))
                : evaluator.unknown(call, scope);
    }

    private Optional<List<Value>> arguments(HclExpression.Call call, Scope scope) {
        List<Value> values = new ArrayList<>();
        for (HclExpression argument : call.arguments()) {
            values.add(evaluator.evaluate(argument, scope));
        }
        if (call.expanded()) {
            if (!(values.removeLast() instanceof Value.Items items)) {
                return Optional.empty();
            }
            values.addAll(items.items());
        }
        return Optional.of(values);
    }

    private Optional<Value> apply(HclExpression.Call call, List<Value> arguments, Place place) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        Value first = arguments.getFirst();
        Optional<Value> result = switch (call.name()) {
            case "jsonencode" -> Optional.of(encoded(first, place));
            case "jsondecode", "yamldecode" -> FileFunctions.decoded(call.name(), first);
            case "file", "templatefile", "templatestring", "fileexists" ->
                FileFunctions.apply(call.name(), arguments, place, evaluator);
            case "sensitive", "nonsensitive" -> Optional.of(first);
            case "try" -> first instanceof Value.Unknown ? Optional.empty() : Optional.of(first);
            case "can" -> first instanceof Value.Unknown ? Optional.empty() : Optional.of(new Value.Bool(place, true));
            case "coalesce" -> coalesce(arguments);
            default -> Optional.empty();
        };
        return result.or(() -> CollectionFunctions.apply(call.name(), arguments, place))
                .or(() -> ListFunctions.apply(call.name(), arguments, place))
                .or(() -> EncodingFunctions.apply(call.name(), arguments, place))
                .or(() -> TextFunctions.apply(call.name(), arguments, place, evaluator.workspace()));
    }

    private static Value encoded(Value value, Place place) {
        return value instanceof Value.OneOf several
                ? new Value.OneOf(
                        place,
                        Hole.of("jsonencode " + several.hole().name()),
                        several.alternatives().stream()
                                .map(one -> encoded(one, place))
                                .toList())
                : new Value.Encoded(place, value);
    }

    /// The first argument that is neither null nor an empty text.
    private static Optional<Value> coalesce(List<Value> arguments) {
        for (Value argument : arguments) {
            boolean known = argument instanceof Value.Numeral
                    || argument instanceof Value.Bool
                    || argument instanceof Value.Text text && text.known().isPresent();
            if (!known && !(argument instanceof Value.Null)) {
                return Optional.empty();
            }
            boolean empty = argument instanceof Value.Null
                    || argument instanceof Value.Text text
                            && text.known().filter(String::isEmpty).isPresent();
            if (!empty) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }
}
