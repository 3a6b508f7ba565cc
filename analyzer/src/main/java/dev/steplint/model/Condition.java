package dev.steplint.model;

import dev.steplint.grammar.ComparisonOperator;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Span;
import java.util.List;

/// What a choice rule tests.
public sealed interface Condition {

    Span span();

    /// All of them, tested in order until one is false.
    record And(JsonMember field, List<Condition> operands) implements Condition {
        @Override
        public Span span() {
            return field.span();
        }
    }

    /// Any of them, tested in order until one is true.
    record Or(JsonMember field, List<Condition> operands) implements Condition {
        @Override
        public Span span() {
            return field.span();
        }
    }

    record Not(JsonMember field, Condition operand) implements Condition {
        @Override
        public Span span() {
            return field.span();
        }
    }

    /// A data test: `Variable` and one operator.
    record Comparison(JsonMember variable, ComparisonOperator operator, JsonMember operand) implements Condition {
        @Override
        public Span span() {
            return variable.span().union(operand.span());
        }

        /// The path that is tested, as written.
        public String path() {
            return variable.value().asString().map(JsonString::value).orElse("");
        }
    }

    /// A JSONata expression, in its `{% … %}`, or a string that lacks them.
    record Expression(JsonString text) implements Condition {
        @Override
        public Span span() {
            return text.span();
        }
    }

    /// A literal boolean as `Condition`.
    record Literal(Span span, boolean value) implements Condition {}

    /// Nothing that the language has, or a placeholder.
    record Unreadable(JsonValue source) implements Condition {
        @Override
        public Span span() {
            return source.span();
        }
    }
}
