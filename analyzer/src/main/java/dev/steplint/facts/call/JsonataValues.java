package dev.steplint.facts.call;

import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.expr.jsonata.JsonataResult;
import dev.steplint.facts.AssignedNames;
import dev.steplint.facts.Facts;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.call.ArgumentValue.Kind;
import dev.steplint.facts.call.ArgumentValue.Literal;
import dev.steplint.facts.call.ArgumentValue.Member;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells what an expression yields, if it yields anything, from its form alone.
final class JsonataValues {

    private final AssignedNames assigned;

    JsonataValues(Facts facts) {
        this.assigned = facts.get(AssignedNames.KEY);
    }

    ArgumentValue of(JsonataExpression expression) {
        return expression
                .parsed()
                .expression()
                .map(tree -> of(tree, expression))
                .orElseGet(() -> new ArgumentValue.Unknown(expression.text().span()));
    }

    private ArgumentValue of(Jsonata part, JsonataExpression in) {
        Span span = in.spanOf(part);
        return switch (part) {
            case Jsonata.Text text -> new ArgumentValue.Text(span, Optional.of(literal(text, in)));
            case Jsonata.Numeral number -> new ArgumentValue.Numeral(span, Optional.of(number.value()));
            case Jsonata.Word word -> word(word, span);
            case Jsonata.Negation negation -> negation(negation, span);
            case Jsonata.Fields fields -> fields(fields, in);
            case Jsonata.Items items -> items(items, in);
            case Jsonata.AsArray _ -> ArgumentValue.of(Kind.ARRAY, span);
            case Jsonata.Path path
            when path.steps().getLast() instanceof Jsonata.AsArray -> ArgumentValue.of(Kind.ARRAY, span);
            case Jsonata.Binary binary -> binary(binary, in);
            case Jsonata.Conditional conditional ->
                conditional
                        .otherwise()
                        .map(otherwise -> ArgumentValue.either(span, of(conditional.then(), in), of(otherwise, in)))
                        .orElseGet(() -> of(conditional.then(), in));
            case Jsonata.Block block ->
                block.parts().isEmpty()
                        ? new ArgumentValue.Unknown(span)
                        : of(block.parts().getLast(), in);
            case Jsonata.Binding binding -> of(binding.value(), in);
            case Jsonata.Call call ->
                call.partial() ? new ArgumentValue.Unknown(span) : result(call.function(), span, in);
            case Jsonata.Chain chain -> result(function(chain.function()), span, in);
            case Jsonata.Name _, Jsonata.Variable _, Jsonata.Regex _, Jsonata.Wildcard _, Jsonata.Descendants _ ->
                new ArgumentValue.Unknown(span);
            case Jsonata.Parent _, Jsonata.Path _, Jsonata.Filter _, Jsonata.Group _, Jsonata.Sort _ ->
                new ArgumentValue.Unknown(span);
            case Jsonata.Focus _, Jsonata.Position _, Jsonata.Hole _, Jsonata.Lambda _, Jsonata.Transform _ ->
                new ArgumentValue.Unknown(span);
        };
    }

    private static Literal literal(Jsonata.Text text, JsonataExpression in) {
        return new Literal(text.value(), letters(text, in));
    }

    /// The characters between the quotes of a string.
    private static Optional<Span> letters(Jsonata.Text text, JsonataExpression in) {
        Span inside = in.spanOf(text.start() + 1, text.end() - 1);
        int length = text.value().length();
        return length == 0 || inside.length() != length ? Optional.empty() : Optional.of(inside);
    }

    private static ArgumentValue word(Jsonata.Word word, Span span) {
        return word.text().equals("null")
                ? new ArgumentValue.Nothing(span)
                : new ArgumentValue.Flag(span, Optional.of(word.text().equals("true")));
    }

    private static ArgumentValue negation(Jsonata.Negation negation, Span span) {
        return negation.of() instanceof Jsonata.Numeral number
                ? new ArgumentValue.Numeral(span, Optional.of(-number.value()))
                : ArgumentValue.of(Kind.NUMBER, span);
    }

    /// A member whose value yields nothing is not there, so an object may have less than it is written with, and
    /// never more.
    private ArgumentValue fields(Jsonata.Fields fields, JsonataExpression in) {
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
        return new ArgumentValue.Fields(in.spanOf(fields), members, complete);
    }

    /// A path in an array adds as many elements as it finds.
    private ArgumentValue items(Jsonata.Items items, JsonataExpression in) {
        List<ArgumentValue> elements = new ArrayList<>();
        boolean complete = true;
        for (Jsonata item : items.items()) {
            boolean range =
                    item instanceof Jsonata.Binary binary && binary.operator().equals("..");
            ArgumentValue value = range ? new ArgumentValue.Unknown(in.spanOf(item)) : of(item, in);
            if (value.kind() == Kind.UNKNOWN) {
                complete = false;
            } else {
                elements.add(value);
            }
        }
        return new ArgumentValue.Items(in.spanOf(items), elements, complete);
    }

    private ArgumentValue binary(Jsonata.Binary binary, JsonataExpression in) {
        Span span = in.spanOf(binary);
        return switch (binary.operator()) {
            case "&" -> ArgumentValue.of(Kind.STRING, span);
            case "+", "-", "*", "/", "%" -> ArgumentValue.of(Kind.NUMBER, span);
            case "=", "!=", "<", "<=", ">", ">=", "in", "and", "or" -> ArgumentValue.of(Kind.BOOLEAN, span);
            case "?:", "??" -> ArgumentValue.either(span, of(binary.left(), in), of(binary.right(), in));
            default -> new ArgumentValue.Unknown(span);
        };
    }

    /// What stands behind `~>`: a function, or a call that gets the value as its first argument.
    private static Jsonata function(Jsonata part) {
        return part instanceof Jsonata.Call call && !call.partial() ? call.function() : part;
    }

    private ArgumentValue result(Jsonata function, Span span, JsonataExpression in) {
        boolean builtIn = function instanceof Jsonata.Variable variable
                && !in.bound().contains(variable.name())
                && !assigned.mayHave(variable.name());
        return builtIn
                ? JsonataResult.of(((Jsonata.Variable) function).name())
                        .map(result -> ArgumentValue.of(kind(result), span))
                        .orElseGet(() -> new ArgumentValue.Unknown(span))
                : new ArgumentValue.Unknown(span);
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
