package dev.steplint.host.terraform;

import dev.steplint.hcl.HclExpression;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// What operators make of values that are known.
final class Operators {

    private Operators() {}

    /// Whether a condition holds; empty if that is not known.
    static Optional<Boolean> truth(Value value) {
        return switch (value) {
            case Value.Bool bool -> Optional.of(bool.value());
            case Value.Text text ->
                text.known().flatMap(known -> switch (known) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                });
            case Value.Numeral _,
                    Value.Null _,
                    Value.Items _,
                    Value.Fields _,
                    Value.Encoded _,
                    Value.OneOf _,
                    Value.Unknown _ -> Optional.empty();
        };
    }

    static Value apply(HclExpression.Binary binary, Evaluator evaluator, Scope scope) {
        Value left = evaluator.evaluate(binary.left(), scope);
        Value right = evaluator.evaluate(binary.right(), scope);
        Place place = evaluator.at(binary, scope);
        Optional<Value> result = switch (binary.operator()) {
            case "&&" -> and(left, right, false).map(truth -> new Value.Bool(place, truth));
            case "||" -> and(left, right, true).map(truth -> new Value.Bool(place, truth));
            case "==" -> equal(left, right).map(truth -> new Value.Bool(place, truth));
            case "!=" -> equal(left, right).map(truth -> new Value.Bool(place, !truth));
            default -> arithmetic(binary.operator(), left, right, place);
        };
        return result.orElseGet(() -> evaluator.unknown(binary, scope));
    }

    /// @param decisive the value of one side that decides the result
    private static Optional<Boolean> and(Value left, Value right, boolean decisive) {
        Optional<Boolean> a = truth(left);
        Optional<Boolean> b = truth(right);
        if (a.filter(truth -> truth == decisive).isPresent()
                || b.filter(truth -> truth == decisive).isPresent()) {
            return Optional.of(decisive);
        }
        return a.isPresent() && b.isPresent() ? Optional.of(!decisive) : Optional.empty();
    }

    /// Values of different types are not equal, and `null` equals itself only.
    private static Optional<Boolean> equal(Value left, Value right) {
        if (left instanceof Value.Text a && right instanceof Value.Text b) {
            return a.known().flatMap(text -> b.known().map(text::equals));
        }
        if (left instanceof Value.Numeral a && right instanceof Value.Numeral b) {
            return Optional.of(a.value().compareTo(b.value()) == 0);
        }
        if (left instanceof Value.Bool a && right instanceof Value.Bool b) {
            return Optional.of(a.value() == b.value());
        }
        boolean nulls = left instanceof Value.Null || right instanceof Value.Null;
        return nulls && isKnown(left) && isKnown(right)
                ? Optional.of(left instanceof Value.Null && right instanceof Value.Null)
                : Optional.empty();
    }

    private static boolean isKnown(Value value) {
        return !(value instanceof Value.Unknown || value instanceof Value.OneOf);
    }

    private static Optional<Value> arithmetic(String operator, Value left, Value right, Place place) {
        if (!(left instanceof Value.Numeral a && right instanceof Value.Numeral b)) {
            return Optional.empty();
        }
        BigDecimal x = a.value();
        BigDecimal y = b.value();
        boolean divides = operator.equals("/") || operator.equals("%");
        if (divides && y.signum() == 0 || isExcessive(x) || isExcessive(y)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (operator) {
                    case "+" -> new Value.Numeral(place, x.add(y));
                    case "-" -> new Value.Numeral(place, x.subtract(y));
                    case "*" -> new Value.Numeral(place, x.multiply(y, MathContext.DECIMAL128));
                    case "/" -> new Value.Numeral(place, x.divide(y, MathContext.DECIMAL128));
                    case "%" -> new Value.Numeral(place, x.remainder(y));
                    case "<" -> new Value.Bool(place, x.compareTo(y) < 0);
                    case ">" -> new Value.Bool(place, x.compareTo(y) > 0);
                    case "<=" -> new Value.Bool(place, x.compareTo(y) <= 0);
                    default -> new Value.Bool(place, x.compareTo(y) >= 0);
                });
    }

    /// Whether computing with a number costs more than it is worth.
    static boolean isExcessive(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > 1_000 || number.precision() > 1_000;
    }
}
