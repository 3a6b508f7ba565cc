package dev.steplint.facts.data;

import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.expr.jsonata.JsonataResult;
import dev.steplint.expr.jsonata.Occurrence;
import dev.steplint.facts.AssignedNames;
import dev.steplint.facts.Facts;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.StatesPath;
import dev.steplint.facts.data.DataShape.Kind;
import dev.steplint.facts.data.DataShape.Literal;
import dev.steplint.facts.data.DataShape.Member;
import dev.steplint.facts.data.ShapeReader.Reading;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells what an expression yields, if it yields anything, from its form alone.
final class JsonataShapes {

    private final AssignedNames assigned;

    JsonataShapes(Facts facts) {
        this.assigned = facts.get(AssignedNames.KEY);
    }

    DataShape of(JsonataExpression expression, Reading reading) {
        return expression
                .parsed()
                .expression()
                .map(tree -> of(tree, new Place(expression, reading)))
                .orElseGet(() -> new DataShape.Unknown(expression.text().span()));
    }

    /// An expression and what it works on.
    private record Place(JsonataExpression expression, Reading reading) {

        Span spanOf(Jsonata part) {
            return expression.spanOf(part);
        }
    }

    private DataShape of(Jsonata part, Place in) {
        Span span = in.spanOf(part);
        return switch (part) {
            case Jsonata.Text text -> new DataShape.Text(span, Optional.of(literal(text, in)));
            case Jsonata.Numeral number -> new DataShape.Numeral(span, Optional.of(number.value()));
            case Jsonata.Word word -> word(word, span);
            case Jsonata.Negation negation -> negation(negation, span);
            case Jsonata.Fields fields -> fields(fields, in);
            case Jsonata.Items items -> items(items, in);
            case Jsonata.AsArray _ -> DataShape.of(Kind.ARRAY, span);
            case Jsonata.Path path -> path(path, in);
            case Jsonata.Binary binary -> binary(binary, in);
            case Jsonata.Conditional conditional ->
                conditional
                        .otherwise()
                        .map(otherwise -> DataShape.either(span, of(conditional.then(), in), of(otherwise, in)))
                        .orElseGet(() -> of(conditional.then(), in));
            case Jsonata.Block block ->
                block.parts().isEmpty()
                        ? new DataShape.Unknown(span)
                        : of(block.parts().getLast(), in);
            case Jsonata.Binding binding -> of(binding.value(), in);
            case Jsonata.Call call -> call.partial() ? new DataShape.Unknown(span) : result(call.function(), span, in);
            case Jsonata.Chain chain -> result(function(chain.function()), span, in);
            case Jsonata.Name _, Jsonata.Variable _, Jsonata.Regex _, Jsonata.Wildcard _, Jsonata.Descendants _ ->
                new DataShape.Unknown(span);
            case Jsonata.Parent _, Jsonata.Filter _, Jsonata.Group _, Jsonata.Sort _ -> new DataShape.Unknown(span);
            case Jsonata.Focus _, Jsonata.Position _, Jsonata.Hole _, Jsonata.Lambda _, Jsonata.Transform _ ->
                new DataShape.Unknown(span);
        };
    }

    private static Literal literal(Jsonata.Text text, Place in) {
        return new Literal(text.value(), letters(text, in));
    }

    /// The characters between the quotes of a string.
    private static Optional<Span> letters(Jsonata.Text text, Place in) {
        Span inside = in.expression.spanOf(text.start() + 1, text.end() - 1);
        int length = text.value().length();
        return length == 0 || inside.length() != length ? Optional.empty() : Optional.of(inside);
    }

    private static DataShape word(Jsonata.Word word, Span span) {
        return word.text().equals("null")
                ? new DataShape.Nothing(span)
                : new DataShape.Flag(span, Optional.of(word.text().equals("true")));
    }

    private static DataShape negation(Jsonata.Negation negation, Span span) {
        return negation.of() instanceof Jsonata.Numeral number
                ? new DataShape.Numeral(span, Optional.of(-number.value()))
                : DataShape.of(Kind.NUMBER, span);
    }

    private static DataShape path(Jsonata.Path path, Place in) {
        if (path.steps().getLast() instanceof Jsonata.AsArray) {
            return DataShape.of(Kind.ARRAY, in.spanOf(path));
        }
        return StatesPath.of(new Occurrence(path, true, true))
                .filter(_ -> !in.expression.bound().contains("states"))
                .flatMap(read -> PathLookup.shape(read, path, in.expression, in.reading))
                .orElseGet(() -> new DataShape.Unknown(in.spanOf(path)));
    }

    /// A member whose value yields nothing is not there, so an object may have less than it is written with, and
    /// never more.
    private DataShape fields(Jsonata.Fields fields, Place in) {
        List<Member> members = new ArrayList<>();
        boolean complete = true;
        for (Jsonata.Pair pair : fields.pairs()) {
            if (pair.key() instanceof Jsonata.Text key) {
                members.removeIf(earlier -> earlier.name().equals(key.value()));
                members.add(new Member(key.value(), in.spanOf(key), letters(key, in), of(pair.value(), in)));
            } else {
                complete = false;
            }
        }
        return new DataShape.Fields(in.spanOf(fields), members, complete);
    }

    /// A path in an array adds as many elements as it finds.
    private DataShape items(Jsonata.Items items, Place in) {
        List<DataShape> elements = new ArrayList<>();
        boolean complete = true;
        for (Jsonata item : items.items()) {
            boolean range =
                    item instanceof Jsonata.Binary binary && binary.operator().equals("..");
            DataShape value = range ? new DataShape.Unknown(in.spanOf(item)) : of(item, in);
            if (value.kind() == Kind.UNKNOWN) {
                complete = false;
            } else {
                elements.add(value);
            }
        }
        return new DataShape.Items(in.spanOf(items), elements, complete);
    }

    private DataShape binary(Jsonata.Binary binary, Place in) {
        Span span = in.spanOf(binary);
        return switch (binary.operator()) {
            case "&" -> DataShape.of(Kind.STRING, span);
            case "+", "-", "*", "/", "%" -> DataShape.of(Kind.NUMBER, span);
            case "=", "!=", "<", "<=", ">", ">=", "in", "and", "or" -> DataShape.of(Kind.BOOLEAN, span);
            case "?:", "??" -> DataShape.either(span, of(binary.left(), in), of(binary.right(), in));
            default -> new DataShape.Unknown(span);
        };
    }

    /// What stands behind `~>`: a function, or a call that gets the value as its first argument.
    private static Jsonata function(Jsonata part) {
        return part instanceof Jsonata.Call call && !call.partial() ? call.function() : part;
    }

    private DataShape result(Jsonata function, Span span, Place in) {
        boolean builtIn = function instanceof Jsonata.Variable variable
                && !in.expression.bound().contains(variable.name())
                && !assigned.mayHave(variable.name());
        return builtIn
                ? JsonataResult.of(((Jsonata.Variable) function).name())
                        .map(result -> DataShape.of(kind(result), span))
                        .orElseGet(() -> new DataShape.Unknown(span))
                : new DataShape.Unknown(span);
    }

    private static Kind kind(JsonataResult result) {
        return switch (result) {
            case STRING -> Kind.STRING;
            case NUMBER -> Kind.NUMBER;
            case BOOLEAN -> Kind.BOOLEAN;
            case ARRAY -> Kind.ARRAY;
            case OBJECT -> Kind.OBJECT;
        };
    }
}
