package dev.steplint.hcl;

import dev.steplint.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A part of an expression of HCL.
public sealed interface HclExpression {

    /// The characters of the part, with its brackets and quotes.
    Span span();

    /// A number without sign.
    ///
    /// @param text as written
    record Numeral(Span span, String text, BigDecimal value) implements HclExpression {}

    /// `true`, `false` or `null`.
    record Word(Span span, String text) implements HclExpression {}

    /// A text that may have sequences to be evaluated in it.
    record Template(Span span, Form form, List<TemplatePart> parts) implements HclExpression {

        public Template {
            parts = List.copyOf(parts);
        }

        /// Where a template stands.
        public enum Form {
            /// In quotes.
            QUOTED,
            /// In a heredoc, from `<<` to the closing word.
            HEREDOC,
            /// In a file of its own.
            FILE
        }

        /// Whether this is nothing but one `${…}` in quotes, whose value is then no text but that of the expression.
        public boolean isWrapping() {
            return form == Form.QUOTED && parts.size() == 1 && parts.getFirst() instanceof TemplatePart.Interpolation;
        }

        /// The text, if it has no sequences.
        public Optional<String> literal() {
            StringBuilder text = new StringBuilder();
            for (TemplatePart part : parts) {
                if (!(part instanceof TemplatePart.Literal literal)) {
                    return Optional.empty();
                }
                text.append(literal.value());
            }
            return Optional.of(text.toString());
        }
    }

    /// `[…]`.
    record Tuple(Span span, List<HclExpression> items) implements HclExpression {

        public Tuple {
            items = List.copyOf(items);
        }
    }

    /// `{…}`.
    record Fields(Span span, List<Field> fields) implements HclExpression {

        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /// A key and its value. A key that is a [Name] stands for itself; one in parentheses is evaluated.
    record Field(HclExpression key, HclExpression value) {}

    /// The first word of a reference: `var`, `local`, the type of a resource, the variable of a `for`.
    record Name(Span span, String name) implements HclExpression {}

    /// `of.name`.
    record Member(Span span, HclExpression of, Span nameSpan, String name) implements HclExpression {}

    /// `of[key]`, or `of.0`.
    record Index(Span span, HclExpression of, HclExpression key) implements HclExpression {}

    /// `of[*]…` or `of.*…`.
    ///
    /// @param each what is taken of each element, which is an [Element] at its root
    record Splat(Span span, HclExpression of, HclExpression each) implements HclExpression {}

    /// The element that a splat is at.
    record Element(Span span) implements HclExpression {}

    /// `name(arguments)`.
    ///
    /// @param name with its namespaces: `provider::aws::arn_parse`
    /// @param expanded whether the last argument is a list of arguments, as in `f(list...)`
    record Call(Span span, Span nameSpan, String name, List<HclExpression> arguments, boolean expanded)
            implements HclExpression {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// `-of` or `!of`.
    record Unary(Span span, String operator, HclExpression of) implements HclExpression {}

    /// Arithmetic, comparison, `&&` and `||`.
    record Binary(Span span, String operator, HclExpression left, HclExpression right) implements HclExpression {}

    /// `condition ? then : otherwise`.
    record Conditional(Span span, HclExpression condition, HclExpression then, HclExpression otherwise)
            implements HclExpression {}

    /// `[for value in collection : result if condition]` or `{for key, value in collection : resultKey => result...}`.
    ///
    /// @param key the variable for the key or the index, if it has one
    /// @param resultKey of an object; a tuple has none
    /// @param grouped whether the results of one key are put into a list
    record For(
            Span span,
            Optional<Name> key,
            Name value,
            HclExpression collection,
            Optional<HclExpression> resultKey,
            HclExpression result,
            boolean grouped,
            Optional<HclExpression> condition)
            implements HclExpression {}

    /// `(of)`.
    record Group(Span span, HclExpression of) implements HclExpression {}

    /// What could not be read; nothing is known of it.
    record Unreadable(Span span) implements HclExpression {}

    /// The expressions that this one is made of, in source order.
    default List<HclExpression> children() {
        return switch (this) {
            case Numeral _, Word _, Name _, Element _, Unreadable _ -> List.of();
            case Template template ->
                template.parts.stream().flatMap(TemplatePart::expressions).toList();
            case Tuple tuple -> tuple.items;
            case Fields object ->
                object.fields.stream()
                        .flatMap(field -> Stream.of(field.key, field.value))
                        .toList();
            case Member member -> List.of(member.of);
            case Index index -> List.of(index.of, index.key);
            case Splat splat -> List.of(splat.of, splat.each);
            case Call call -> call.arguments;
            case Unary unary -> List.of(unary.of);
            case Binary binary -> List.of(binary.left, binary.right);
            case Conditional conditional -> List.of(conditional.condition, conditional.then, conditional.otherwise);
            case For loop ->
                Stream.of(
                                Stream.of(loop.collection),
                                loop.resultKey.stream(),
                                Stream.of(loop.result),
                                loop.condition.stream())
                        .flatMap(part -> part)
                        .toList();
            case Group group -> List.of(group.of);
        };
    }

    /// This expression without the parentheses around it.
    default HclExpression bare() {
        HclExpression inner = this;
        while (inner instanceof Group group) {
            inner = group.of;
        }
        return inner;
    }
}
