package dev.steplint.hcl;

import static dev.steplint.hcl.ExpressionParser.CHOICE;
import static dev.steplint.hcl.ExpressionParser.LONGEST_CHAIN;
import static dev.steplint.hcl.ExpressionParser.POSTFIX;

import dev.steplint.source.Span;

/// Reads what an operator makes of the part to its left: a step of a reference, arithmetic, a choice.
final class Infixes {

    private final Input in;
    private final ExpressionParser parser;

    Infixes(Input in, ExpressionParser parser) {
        this.in = in;
        this.parser = parser;
    }

    /// The current token is the operator.
    HclExpression proceed(HclExpression left) {
        Token operator = in.token;
        int power = parser.power();
        return switch (power) {
            case POSTFIX -> step(left);
            case CHOICE -> {
                in.advance();
                HclExpression then = parser.value();
                if (!in.at(":")) {
                    throw in.misses(":");
                }
                in.advance();
                HclExpression otherwise = parser.value();
                yield new HclExpression.Conditional(left.span().union(otherwise.span()), left, then, otherwise);
            }
            default -> {
                in.advance();
                HclExpression right = parser.operand(power);
                yield new HclExpression.Binary(left.span().union(right.span()), operator.text(), left, right);
            }
        };
    }

    /// `.name`, `.0`, `.*`, `[key]` or `[*]`.
    private HclExpression step(HclExpression left) {
        Token operator = in.token;
        if (operator.is(".")) {
            in.advance();
            if (in.at("*")) {
                in.advance();
                return splat(left, false);
            }
            return member(left);
        }
        boolean newlines = in.newlines;
        in.newlines = false;
        in.advance();
        if (in.token.is("*")) {
            in.advance();
            in.expect("]", operator);
            in.newlines = newlines;
            return splat(left, true);
        }
        HclExpression key = parser.value();
        in.expect("]", operator);
        in.newlines = newlines;
        return new HclExpression.Index(spanFrom(left), left, key);
    }

    private HclExpression member(HclExpression left) {
        Token t = in.token;
        if (!in.ends() && t.kind() == Token.Kind.NUMBER) {
            in.advance();
            return new HclExpression.Index(spanFrom(left), left, Prefixes.numeral(t, in));
        }
        Token name = parser.name("the name of an attribute");
        return new HclExpression.Member(spanFrom(left), left, in.span(name), name.text());
    }

    private Span spanFrom(HclExpression left) {
        return left.span().union(in.span(in.last));
    }

    /// @param full whether all steps that follow are taken of each element, or only names
    private HclExpression splat(HclExpression left, boolean full) {
        in.enter();
        HclExpression each = new HclExpression.Element(in.span(in.last));
        int height = parser.tallest;
        while (full ? parser.power() == POSTFIX : in.at(".")) {
            each = full ? step(each) : afterDot(each);
            if (++parser.tallest > LONGEST_CHAIN) {
                throw in.tooDeep();
            }
        }
        parser.tallest = Math.max(height, parser.tallest);
        in.leave();
        return new HclExpression.Splat(spanFrom(left), left, each);
    }

    private HclExpression afterDot(HclExpression each) {
        in.advance();
        if (in.at("*")) {
            in.advance();
            return splat(each, false);
        }
        return member(each);
    }
}
