package dev.steplint.hcl;

import dev.steplint.hcl.HclExpression.Name;
import dev.steplint.json.OffsetMap;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A part of a template.
public sealed interface TemplatePart {

    Span span();

    /// Text that stands for itself.
    ///
    /// @param value without escapes, and without what strip markers and the indentation of a heredoc take away
    /// @param offsets where each character stands in the file
    record Literal(Span span, String value, OffsetMap offsets) implements TemplatePart {}

    /// `${expression}`.
    record Interpolation(Span span, HclExpression expression) implements TemplatePart {}

    /// `%{ if condition }…%{ else }…%{ endif }`.
    record If(Span span, HclExpression condition, List<TemplatePart> then, List<TemplatePart> otherwise)
            implements TemplatePart {

        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /// `%{ for key, value in collection }…%{ endfor }`.
    record For(Span span, Optional<Name> key, Name value, HclExpression collection, List<TemplatePart> body)
            implements TemplatePart {

        public For {
            body = List.copyOf(body);
        }
    }

    /// The expressions in this part, in source order.
    default Stream<HclExpression> expressions() {
        return switch (this) {
            case Literal _ -> Stream.empty();
            case Interpolation interpolation -> Stream.of(interpolation.expression);
            case If choice ->
                Stream.concat(
                        Stream.of(choice.condition),
                        Stream.concat(choice.then.stream(), choice.otherwise.stream())
                                .flatMap(TemplatePart::expressions));
            case For loop ->
                Stream.concat(Stream.of(loop.collection), loop.body.stream().flatMap(TemplatePart::expressions));
        };
    }
}
