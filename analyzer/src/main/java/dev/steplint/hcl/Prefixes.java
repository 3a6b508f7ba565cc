package dev.steplint.hcl;

import static dev.steplint.hcl.ExpressionParser.UNARY;

import dev.steplint.hcl.HclExpression.Name;
import java.math.BigDecimal;

/// Reads what a token begins: a value, a name, or something in brackets.
final class Prefixes {

    /// Longer numbers cost more to compute with than any definition is worth.
    private static final int MOST_DIGITS = 1_000;

    private static final int MOST_EXPONENT_DIGITS = 5;

    private final Input in;
    private final ExpressionParser parser;
    private final Lists lists;

    Prefixes(Input in, ExpressionParser parser) {
        this.in = in;
        this.parser = parser;
        this.lists = new Lists(in, parser);
    }

    HclExpression begin() {
        Token t = in.token;
        return switch (t.kind()) {
            case QUOTE -> parser.templates().quoted();
            case HEREDOC -> parser.templates().heredoc();
            case NUMBER -> {
                in.advance();
                yield numeral(t, in);
            }
            case NAME -> {
                in.advance();
                yield named(t);
            }
            case OPERATOR -> prefix(t);
            case END, JUNK -> throw noValue(t);
        };
    }

    static HclExpression numeral(Token t, Input in) {
        int exponent = Math.max(t.text().indexOf('e'), t.text().indexOf('E'));
        boolean excessive = t.text().length() > MOST_DIGITS
                || exponent >= 0 && t.text().length() - exponent > MOST_EXPONENT_DIGITS + 2;
        if (excessive) {
            throw in.fault(in.span(t), "Number is longer than can be computed with", "write fewer digits");
        }
        return new HclExpression.Numeral(in.span(t), t.text(), new BigDecimal(t.text()));
    }

    private HclExpression named(Token t) {
        StringBuilder name = new StringBuilder(t.text());
        while (in.at("::")) {
            in.advance();
            name.append("::").append(parser.name("the name of a function").text());
        }
        int end = in.last.end();
        if (in.at("(")) {
            return lists.call(t, name.toString(), end);
        }
        return switch (t.text()) {
            case "true", "false", "null" -> new HclExpression.Word(in.span(t), t.text());
            default -> new Name(in.span(t), t.text());
        };
    }

    private HclExpression prefix(Token t) {
        return switch (t.text()) {
            case "-", "!" -> {
                in.advance();
                HclExpression of = parser.operand(UNARY);
                yield new HclExpression.Unary(in.span(t.start(), in.last.end()), t.text(), of);
            }
            case "(" -> {
                boolean newlines = in.newlines;
                in.newlines = false;
                in.advance();
                HclExpression of = parser.value();
                in.expect(")", t);
                in.newlines = newlines;
                yield new HclExpression.Group(in.span(t.start(), in.last.end()), of);
            }
            case "[" -> lists.tuple(t);
            case "{" -> lists.fields(t);
            default -> throw noValue(t);
        };
    }

    private Unreadable noValue(Token t) {
        if (t.isEnd()) {
            return in.fault(
                    in.span(in.last.end(), in.last.end()),
                    "Nothing follows `%s`".formatted(Input.cited(in.last.text())),
                    "complete the expression");
        }
        String help = switch (t.text()) {
            case "'" -> "write `\"`, the only quote of HCL";
            case ")", "]", "}" -> in.last.is(",") ? "remove the comma before it" : "write a value before it";
            default -> "write a value before it, or remove it";
        };
        return in.fault(in.span(t), "`%s` stands where a value should".formatted(Input.cited(t.text())), help);
    }
}
