package dev.steplint.hcl;

import dev.steplint.hcl.HclExpression.Name;

/// Reads an expression by the power with which its operators bind (Pratt's method).
final class ExpressionParser {

    static final int LOWEST = 0;
    static final int CHOICE = 1;
    static final int UNARY = 8;
    static final int POSTFIX = 9;

    /// How many operators may follow each other on one level.
    static final int LONGEST_CHAIN = 400;

    private final Input in;
    private final TemplateParser templates;
    private final Prefixes prefixes;
    private final Infixes infixes;
    /// The height of the highest part that was read since somebody set this.
    int tallest;

    ExpressionParser(Input in) {
        this.in = in;
        this.templates = new TemplateParser(in, this);
        this.prefixes = new Prefixes(in, this);
        this.infixes = new Infixes(in, this);
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

    HclExpression operand(int power) {
        if (in.ends()) {
            return value();
        }
        return expression(power);
    }

    HclExpression expression(int power) {
        in.enter();
        int tallestBefore = tallest;
        tallest = 0;
        HclExpression left = prefixes.begin();
        int height = tallest + 1;
        while (power < power()) {
            tallest = height;
            left = infixes.proceed(left);
            height = tallest + 1;
            if (height > LONGEST_CHAIN) {
                throw in.tooDeep();
            }
        }
        tallest = Math.max(tallestBefore, height);
        in.leave();
        return left;
    }

    int power() {
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

    Token name(String what) {
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
}
