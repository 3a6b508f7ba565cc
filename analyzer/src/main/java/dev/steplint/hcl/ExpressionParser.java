package dev.steplint.hcl;

import dev.steplint.hcl.HclExpression.Field;
import dev.steplint.hcl.HclExpression.Name;
import dev.steplint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads an expression by the power with which its operators bind (Pratt's method).
final class ExpressionParser {

    private static final int LOWEST = 0;
    private static final int CHOICE = 1;
    private static final int UNARY = 8;
    private static final int POSTFIX = 9;

    /// How many operators may follow each other on one level.
    private static final int LONGEST_CHAIN = 400;

    /// Longer numbers cost more to compute with than any definition is worth.
    private static final int MOST_DIGITS = 1_000;

    private static final int MOST_EXPONENT_DIGITS = 5;

    private final Input in;
    private final TemplateParser templates;
    /// The height of the highest part that was read since somebody set this.
    int tallest;

    ExpressionParser(Input in) {
        this.in = in;
        this.templates = new TemplateParser(in, this);
    }

    TemplateParser templates() {
        return templates;
    }

    /// Reads an expression that must begin here, on this line.
    HclExpression value() {
        if (in.ends()) {
            throw in.fault(
                    in.span(in.last.end(), in.last.end()),
                    "Nothing follows `%s`".formatted(Input.cited(in.last.text())),
                    "write a value behind it, on the same line");
        }
        return expression(LOWEST);
    }

    private HclExpression operand(int power) {
        if (in.ends()) {
            return value();
        }
        return expression(power);
    }

    private HclExpression expression(int power) {
        in.enter();
        int tallestBefore = tallest;
        tallest = 0;
        HclExpression left = begin();
        int height = tallest + 1;
        while (power < power()) {
            tallest = height;
            left = proceed(left);
            height = tallest + 1;
            if (height > LONGEST_CHAIN) {
                throw in.tooDeep();
            }
        }
        tallest = Math.max(tallestBefore, height);
        in.leave();
        return left;
    }

    private int power() {
        if (in.ends() || in.token.kind() != Token.Kind.OPERATOR) {
            return LOWEST;
        }
        return switch (in.token.text()) {
            case ".", "[" -> POSTFIX;
            case "*", "/", "%" -> 7;
            case "+", "-" -> 6;
            case "<", ">", "<=", ">=" -> 5;
            case "==", "!=" -> 4;
            case "&&" -> 3;
            case "||" -> 2;
            case "?" -> CHOICE;
            default -> LOWEST;
        };
    }

    private HclExpression begin() {
        Token t = in.token;
        return switch (t.kind()) {
            case QUOTE -> templates.quoted();
            case HEREDOC -> templates.heredoc();
            case NUMBER -> {
                in.advance();
                yield numeral(t);
            }
            case NAME -> {
                in.advance();
                yield named(t);
            }
            case OPERATOR -> prefix(t);
            case END, JUNK -> throw noValue(t);
        };
    }

    private HclExpression numeral(Token t) {
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
            name.append("::").append(name("the name of a function").text());
        }
        int end = in.last.end();
        if (in.at("(")) {
            return call(t, name.toString(), end);
        }
        return switch (t.text()) {
            case "true", "false", "null" -> new HclExpression.Word(in.span(t), t.text());
            default -> new Name(in.span(t), t.text());
        };
    }

    private HclExpression call(Token t, String name, int nameEnd) {
        Token opening = in.token;
        boolean newlines = in.newlines;
        in.newlines = false;
        in.advance();
        List<HclExpression> arguments = new ArrayList<>();
        boolean expanded = false;
        while (!in.at(")")) {
            arguments.add(value());
            if (in.at("...")) {
                in.advance();
                expanded = true;
                break;
            }
            if (!in.at(",")) {
                break;
            }
            in.advance();
        }
        in.expect(")", opening);
        in.newlines = newlines;
        return new HclExpression.Call(
                in.span(t.start(), in.last.end()), in.span(t.start(), nameEnd), name, arguments, expanded);
    }

    private HclExpression prefix(Token t) {
        return switch (t.text()) {
            case "-", "!" -> {
                in.advance();
                HclExpression of = operand(UNARY);
                yield new HclExpression.Unary(in.span(t.start(), in.last.end()), t.text(), of);
            }
            case "(" -> {
                boolean newlines = in.newlines;
                in.newlines = false;
                in.advance();
                HclExpression of = value();
                in.expect(")", t);
                in.newlines = newlines;
                yield new HclExpression.Group(in.span(t.start(), in.last.end()), of);
            }
            case "[" -> tuple(t);
            case "{" -> fields(t);
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

    private HclExpression tuple(Token opening) {
        boolean newlines = in.newlines;
        in.newlines = false;
        in.advance();
        HclExpression tuple;
        if (in.token.isName("for")) {
            tuple = loop(opening, "]");
        } else {
            List<HclExpression> items = new ArrayList<>();
            while (!in.at("]")) {
                items.add(value());
                if (!in.at(",")) {
                    break;
                }
                in.advance();
            }
            in.expect("]", opening);
            tuple = new HclExpression.Tuple(in.span(opening.start(), in.last.end()), items);
        }
        in.newlines = newlines;
        return tuple;
    }

    private HclExpression fields(Token opening) {
        boolean newlines = in.newlines;
        in.newlines = false;
        in.advance();
        HclExpression object;
        if (in.token.isName("for")) {
            object = loop(opening, "}");
        } else {
            in.newlines = true;
            List<Field> fields = new ArrayList<>();
            while (!in.token.is("}")) {
                fields.add(field(opening));
                if (in.at(",")) {
                    in.advance();
                } else if (!in.ends() && !in.token.is("}")) {
                    in.report(
                            in.span(in.token),
                            "`,` is missing before `%s`".formatted(Input.cited(in.token.text())),
                            "write a comma, or begin a new line");
                }
            }
            in.advance();
            object = new HclExpression.Fields(in.span(opening.start(), in.last.end()), fields);
        }
        in.newlines = newlines;
        return object;
    }

    private Field field(Token opening) {
        if (in.token.isEnd()) {
            throw in.notClosed(opening, "}");
        }
        HclExpression key = expression(LOWEST);
        if (!in.at("=") && !in.at(":")) {
            throw in.misses("=");
        }
        in.advance();
        return new Field(key, value());
    }

    /// `for` is the current token.
    private HclExpression loop(Token opening, String closing) {
        in.advance();
        Name first = variable();
        Optional<Name> key = Optional.empty();
        Name value = first;
        if (in.at(",")) {
            in.advance();
            key = Optional.of(first);
            value = variable();
        }
        word("in");
        HclExpression collection = value();
        if (!in.at(":")) {
            throw in.misses(":");
        }
        in.advance();
        HclExpression result = value();
        Optional<HclExpression> resultKey = Optional.empty();
        boolean grouped = false;
        if (closing.equals("}")) {
            if (!in.at("=>")) {
                throw in.misses("=>");
            }
            in.advance();
            resultKey = Optional.of(result);
            result = value();
            if (in.at("...")) {
                in.advance();
                grouped = true;
            }
        }
        Optional<HclExpression> condition = Optional.empty();
        if (in.token.isName("if")) {
            in.advance();
            condition = Optional.of(value());
        }
        in.expect(closing, opening);
        return new HclExpression.For(
                in.span(opening.start(), in.last.end()), key, value, collection, resultKey, result, grouped, condition);
    }

    /// Reads the variable of a loop.
    Name variable() {
        Token name = name("the variable of the loop");
        return new Name(in.span(name), name.text());
    }

    void word(String word) {
        if (in.ends() || !in.token.isName(word)) {
            throw in.misses(word);
        }
        in.advance();
    }

    private Token name(String what) {
        if (in.ends() || in.token.kind() != Token.Kind.NAME) {
            throw in.fault(
                    in.ends() ? in.span(in.last) : in.span(in.token),
                    "%s is missing behind `%s`"
                            .formatted(
                                    Character.toUpperCase(what.charAt(0)) + what.substring(1),
                                    Input.cited(in.last.text())),
                    "write a name");
        }
        Token name = in.token;
        in.advance();
        return name;
    }

    private HclExpression proceed(HclExpression left) {
        Token operator = in.token;
        int power = power();
        return switch (power) {
            case POSTFIX -> step(left);
            case CHOICE -> {
                in.advance();
                HclExpression then = value();
                if (!in.at(":")) {
                    throw in.misses(":");
                }
                in.advance();
                HclExpression otherwise = value();
                yield new HclExpression.Conditional(left.span().union(otherwise.span()), left, then, otherwise);
            }
            default -> {
                in.advance();
                HclExpression right = operand(power);
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
        HclExpression key = value();
        in.expect("]", operator);
        in.newlines = newlines;
        return new HclExpression.Index(spanFrom(left), left, key);
    }

    private HclExpression member(HclExpression left) {
        Token t = in.token;
        if (!in.ends() && t.kind() == Token.Kind.NUMBER) {
            in.advance();
            return new HclExpression.Index(spanFrom(left), left, numeral(t));
        }
        Token name = name("the name of an attribute");
        return new HclExpression.Member(spanFrom(left), left, in.span(name), name.text());
    }

    private Span spanFrom(HclExpression left) {
        return left.span().union(in.span(in.last));
    }

    /// @param full whether all steps that follow are taken of each element, or only names
    private HclExpression splat(HclExpression left, boolean full) {
        in.enter();
        HclExpression each = new HclExpression.Element(in.span(in.last));
        int height = tallest;
        while (full ? power() == POSTFIX : in.at(".")) {
            each = full ? step(each) : afterDot(each);
            if (++tallest > LONGEST_CHAIN) {
                throw in.tooDeep();
            }
        }
        tallest = Math.max(height, tallest);
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
