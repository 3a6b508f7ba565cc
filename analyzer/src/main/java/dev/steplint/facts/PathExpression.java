package dev.steplint.facts;

import dev.steplint.expr.Expression;
import dev.steplint.expr.Parsed;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.model.Construct;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A string of a JSONPath state that is evaluated as a path or as a call of an intrinsic function.
///
/// @param construct the state, catcher, choice rule or reader that has the field
/// @param field the field of the construct, such as `Parameters`
/// @param key the key of the string: the field itself, or one in its payload template
/// @param parsed the tree, or why there is none
public record PathExpression(
        Construct construct,
        String field,
        String key,
        Place place,
        JsonString text,
        JsonPointer pointer,
        Parsed parsed) {

    /// What the language takes at the place of a string.
    public enum Place {
        /// Any path: `InputPath`, the `Variable` of a choice rule.
        PATH,
        /// A path that names a single node: `ResultPath`, `SecondsPath`.
        REFERENCE_PATH,
        /// A reference path or an intrinsic function: `ErrorPath`, `CausePath`.
        TEXT_PATH,
        /// Any path or an intrinsic function, under a key that ends in `.$`.
        TEMPLATE
    }

    /// Whether the string means to be a call.
    public boolean isCall() {
        return !text.value().startsWith("$");
    }

    /// What a reader calls the place: the key, the field and the construct, in back-ticks.
    public String title() {
        return place == Place.TEMPLATE
                ? "`%s` in `%s` of %s".formatted(key, field, construct.title())
                : "`%s` of %s".formatted(field, construct.title());
    }

    /// Where a part of the expression stands in the file.
    public Span spanOf(Expression part) {
        return text.spanOf(part.start(), part.end());
    }

    /// Every expression in the tree, each before its arguments; none if the string cannot be read.
    public List<Expression> parts() {
        List<Expression> parts = new ArrayList<>();
        parsed.expression().ifPresent(tree -> collect(tree, parts));
        return List.copyOf(parts);
    }

    /// Every call in the tree, the outer ones first.
    public Stream<Expression.Call> calls() {
        return parts().stream().filter(Expression.Call.class::isInstance).map(Expression.Call.class::cast);
    }

    /// Every path in the tree.
    public Stream<Expression.Path> paths() {
        return parts().stream().filter(Expression.Path.class::isInstance).map(Expression.Path.class::cast);
    }

    private static void collect(Expression expression, List<Expression> parts) {
        parts.add(expression);
        if (expression instanceof Expression.Call call) {
            call.arguments().forEach(argument -> collect(argument, parts));
        }
    }
}
