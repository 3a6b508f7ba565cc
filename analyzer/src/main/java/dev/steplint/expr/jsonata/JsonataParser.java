package dev.steplint.expr.jsonata;

import org.jspecify.annotations.Nullable;

/// Reads a JSONata expression by the power with which its operators bind (Pratt's method): [Prefixes] reads what a token
/// begins, [Infixes] what an operator makes of it.
///
/// Follows the grammar of the reference implementation to the letter, its oddities included: `a[] / b` is a regular
/// expression without an end, because that is how it is read there.
public final class JsonataParser {

    /// Levels of nesting. The service evaluates about 100; this keeps readers of the tree from exhausting the stack.
    private static final int DEPTH = 400;

    /// What may stand next.
    static final boolean OPERAND = true;

    static final boolean OPERATOR = false;

    static final int LOWEST = 0;
    static final int BINDING = 10;
    static final int NEGATION = 70;
    static final int STEP = 75;
    static final int TIGHTEST = 80;

    private final String text;
    private final Lexer lexer;
    private final Prefixes prefixes = new Prefixes(this);
    private final Infixes infixes = new Infixes(this, prefixes);
    private Token token = new Token(Token.Kind.END, "", 0, 0);
    private Token last = token;
    private int depth;
    /// The height of the highest part that was read since somebody set this.
    private int tallest;
    private @Nullable Unreadable missing;

    private JsonataParser(String text) {
        this.text = text;
        this.lexer = new Lexer(text);
    }

    /// Reads a text that must be one expression, without its `{%` and `%}`.
    public static JsonataParsed parse(String text) {
        try {
            return new JsonataParsed.Ok(new JsonataParser(text).whole());
        } catch (Unreadable e) {
            return e.outcome();
        }
    }

    private Jsonata whole() {
        advance(OPERAND);
        Jsonata tree = expression(LOWEST);
        if (!token.isEnd()) {
            throw SyntaxFaults.surplus(text, last, token);
        }
        if (missing != null) {
            throw missing;
        }
        StepChecks.check(tree);
        return tree;
    }

    String text() {
        return text;
    }

    /// The token that was not read yet.
    Token token() {
        return token;
    }

    /// The token before.
    Token last() {
        return last;
    }

    /// Remembers a fault for the end: a bracket that is still open is the better thing to complain of.
    void complainLater(Unreadable fault) {
        missing = missing == null ? fault : missing;
    }

    /// Goes on to the next token.
    void advance(boolean operand) {
        last = token;
        token = lexer.next(operand);
        if (token.is("!") || token.is("~")) {
            throw SyntaxFaults.noOperator(token);
        }
    }

    /// Goes on if the token is the operator that must come now.
    ///
    /// @param opening what asks for it
    void expect(String operator, Token opening, boolean operand) {
        if (!token.is(operator)) {
            throw SyntaxFaults.expected(text, operator, opening, last, token);
        }
        advance(operand);
    }

    /// How tightly an operator binds what is to its left.
    static int power(Token token) {
        if (token.kind() != Token.Kind.OPERATOR) {
            return LOWEST;
        }
        return switch (token.text()) {
            case "[", "(", "@", "#" -> TIGHTEST;
            case "." -> STEP;
            case "{" -> NEGATION;
            case "*", "/", "%" -> 60;
            case "+", "-", "&" -> 50;
            case "=", "<", ">", "^", "!=", "<=", ">=", "~>", "in", "?:", "??" -> 40;
            case "and" -> 30;
            case "or" -> 25;
            case "?" -> 20;
            case ":=" -> BINDING;
            default -> LOWEST;
        };
    }

    /// Reads on as long as operators bind more tightly than this.
    Jsonata expression(int power) {
        if (++depth > DEPTH) {
            throw Unreadable.tooDeep();
        }
        int tallestBefore = tallest;
        tallest = 0;
        Token before = last;
        Token first = token;
        advance(OPERATOR);
        Jsonata left = prefixes.begin(before, first);
        int height = tallest + 1;
        while (power < power(token)) {
            Token operator = token;
            advance(OPERAND);
            tallest = height;
            left = infixes.proceed(left, operator);
            height = tallest + 1;
            if (height > DEPTH) {
                throw Unreadable.tooDeep();
            }
        }
        tallest = Math.max(tallestBefore, height);
        depth--;
        return left;
    }
}
