package dev.steplint.expr.jsonata;

import dev.steplint.expr.jsonata.Jsonata.Name;
import dev.steplint.expr.jsonata.Jsonata.Pair;
import dev.steplint.expr.jsonata.Jsonata.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a JSONata expression by the power with which its operators bind (Pratt's method).
///
/// Follows the grammar of the reference implementation to the letter, its oddities included: `a[] / b` is a regular
/// expression without an end, because that is how it is read there.
public final class JsonataParser {

    /// Levels of nesting. The service evaluates about 100; this keeps readers of the tree from exhausting the stack.
    private static final int DEPTH = 400;

    /// What may stand next.
    private static final boolean OPERAND = true;

    private static final boolean OPERATOR = false;

    private static final int LOWEST = 0;
    private static final int BINDING = 10;
    private static final int NEGATION = 70;
    private static final int STEP = 75;
    private static final int TIGHTEST = 80;

    private final String text;
    private final Lexer lexer;
    private Token token = new Token(Token.Kind.END, "", 0, 0);
    /// The token before.
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

    private void advance(boolean operand) {
        last = token;
        token = lexer.next(operand);
        if (token.is("!") || token.is("~")) {
            throw SyntaxFaults.noOperator(token);
        }
    }

    private void expect(String operator, Token opening, boolean operand) {
        if (!token.is(operator)) {
            throw SyntaxFaults.expected(text, operator, opening, last, token);
        }
        advance(operand);
    }

    private static int power(Token token) {
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

    private Jsonata expression(int power) {
        if (++depth > DEPTH) {
            throw Unreadable.tooDeep();
        }
        int tallestBefore = tallest;
        tallest = 0;
        Token before = last;
        Token first = token;
        advance(OPERATOR);
        Jsonata left = begin(before, first);
        int height = tallest + 1;
        while (power < power(token)) {
            Token operator = token;
            advance(OPERAND);
            tallest = height;
            left = proceed(left, operator);
            height = tallest + 1;
            if (height > DEPTH) {
                throw Unreadable.tooDeep();
            }
        }
        tallest = Math.max(tallestBefore, height);
        depth--;
        return left;
    }

    /// What a token begins.
    private Jsonata begin(Token before, Token t) {
        return switch (t.kind()) {
            case STRING -> new Jsonata.Text(t.start(), t.end(), t.text());
            case NUMBER -> new Jsonata.Numeral(t.start(), t.end(), t.text());
            case WORD -> new Jsonata.Word(t.start(), t.end(), t.text());
            case NAME -> new Name(t.start(), t.end(), t.text(), false);
            case QUOTED_NAME -> new Name(t.start(), t.end(), t.text(), true);
            case VARIABLE -> new Variable(t.start(), t.end(), t.text());
            case REGEX -> {
                String flags = text.substring(t.start() + t.text().length() + 2, t.end());
                yield new Jsonata.Regex(t.start(), t.end(), t.text(), flags);
            }
            case END -> {
                // A bracket that is still open is the better thing to complain of, so this waits.
                missing = missing == null ? SyntaxFaults.nothingFollows(before, t) : missing;
                yield new Name(t.start(), t.end(), "", false);
            }
            case OPERATOR -> prefix(before, t);
        };
    }

    private Jsonata prefix(Token before, Token t) {
        return switch (t.text()) {
            case "and", "or", "in" -> new Name(t.start(), t.end(), t.text(), false);
            case "*" -> new Jsonata.Wildcard(t.start(), t.end());
            case "**" -> new Jsonata.Descendants(t.start(), t.end());
            case "%" -> new Jsonata.Parent(t.start(), t.end());
            case "-" -> {
                Jsonata of = expression(NEGATION);
                yield new Jsonata.Negation(t.start(), of.end(), of);
            }
            case "(" -> {
                List<Jsonata> parts = block(t);
                yield new Jsonata.Block(t.start(), last.end(), parts);
            }
            case "[" -> {
                List<Jsonata> items = items(t);
                yield new Jsonata.Items(t.start(), last.end(), items);
            }
            case "{" -> {
                List<Pair> pairs = pairs(t);
                yield new Jsonata.Fields(t.start(), last.end(), pairs);
            }
            case "|" -> transform(t);
            default -> throw SyntaxFaults.noValue(text, before, t);
        };
    }

    /// What an operator makes of the part to its left.
    private Jsonata proceed(Jsonata left, Token operator) {
        int start = left.start();
        return switch (operator.text()) {
            case "." -> path(left);
            case "[" -> filter(left, operator);
            case "(" -> call(left, operator);
            case "{" -> {
                List<Pair> pairs = pairs(operator);
                yield new Jsonata.Group(start, last.end(), left, pairs);
            }
            case "^" -> {
                List<Jsonata.Term> terms = terms(operator);
                yield new Jsonata.Sort(start, last.end(), left, terms);
            }
            case "@" -> {
                Variable variable = variable(operator);
                yield new Jsonata.Focus(start, variable.end(), left, variable);
            }
            case "#" -> {
                Variable variable = variable(operator);
                yield new Jsonata.Position(start, variable.end(), left, variable);
            }
            case ":=" -> {
                if (!(bare(left) instanceof Variable variable)) {
                    throw SyntaxFaults.noVariable("S0212", "the left side of `:=`", left, text);
                }
                Jsonata value = expression(BINDING - 1);
                yield new Jsonata.Binding(start, value.end(), variable, value);
            }
            case "?" -> conditional(left);
            case "~>" -> {
                Jsonata function = expression(power(operator));
                yield new Jsonata.Chain(start, function.end(), left, function);
            }
            case "?:", "??" -> binary(left, operator, expression(LOWEST));
            default -> binary(left, operator, expression(power(operator)));
        };
    }

    private static Jsonata binary(Jsonata left, Token operator, Jsonata right) {
        return new Jsonata.Binary(left.start(), right.end(), operator.text(), operator.start(), left, right);
    }

    private Jsonata path(Jsonata left) {
        Jsonata right = expression(STEP);
        List<Jsonata> steps = new ArrayList<>();
        if (left instanceof Jsonata.Path path) {
            steps.addAll(path.steps());
        } else {
            steps.add(left);
        }
        steps.add(right);
        return new Jsonata.Path(left.start(), right.end(), steps);
    }

    private Jsonata filter(Jsonata left, Token opening) {
        if (token.is("]")) {
            advance(OPERAND);
            return new Jsonata.AsArray(left.start(), last.end(), left);
        }
        Jsonata predicate = expression(LOWEST);
        if (token.is("..")) {
            throw rangeIn(opening);
        }
        expect("]", opening, OPERATOR);
        return new Jsonata.Filter(left.start(), last.end(), left, predicate);
    }

    /// The place is the whole filter if the range has an end and the filter its bracket.
    private Unreadable rangeIn(Token opening) {
        Token range = token;
        try {
            advance(OPERAND);
            expression(LOWEST);
        } catch (Unreadable e) {
            return SyntaxFaults.rangeAsFilter(text, range.start(), range.end());
        }
        return token.is("]")
                ? SyntaxFaults.rangeAsFilter(text, opening.start(), token.end())
                : SyntaxFaults.rangeAsFilter(text, range.start(), range.end());
    }

    private Variable variable(Token operator) {
        Jsonata right = expression(TIGHTEST);
        if (right instanceof Variable variable) {
            return variable;
        }
        throw SyntaxFaults.noVariable("S0214", "the right side of `%s`".formatted(operator.text()), right, text);
    }

    /// What `[]` was written behind.
    private static Jsonata bare(Jsonata part) {
        return part instanceof Jsonata.AsArray array ? bare(array.of()) : part;
    }

    private Jsonata conditional(Jsonata condition) {
        Jsonata then = expression(LOWEST);
        if (!token.is(":")) {
            return new Jsonata.Conditional(condition.start(), then.end(), condition, then, Optional.empty());
        }
        advance(OPERAND);
        Jsonata otherwise = expression(LOWEST);
        return new Jsonata.Conditional(condition.start(), otherwise.end(), condition, then, Optional.of(otherwise));
    }

    private Jsonata call(Jsonata function, Token opening) {
        List<Jsonata> arguments = new ArrayList<>();
        boolean partial = false;
        if (!token.is(")")) {
            while (true) {
                if (token.is("?")) {
                    partial = true;
                    arguments.add(new Jsonata.Hole(token.start(), token.end()));
                    advance(OPERAND);
                } else {
                    arguments.add(expression(LOWEST));
                }
                if (!token.is(",")) {
                    break;
                }
                advance(OPERAND);
            }
        }
        expect(")", opening, OPERATOR);
        boolean lambda = bare(function) instanceof Name name
                && (name.name().equals("function") || name.name().equals("\u03BB"));
        return lambda
                ? lambda(function, arguments)
                : new Jsonata.Call(function.start(), last.end(), function, arguments, partial);
    }

    private Jsonata lambda(Jsonata function, List<Jsonata> arguments) {
        List<Variable> parameters = new ArrayList<>();
        for (Jsonata argument : arguments) {
            if (!(bare(argument) instanceof Variable variable)) {
                String which = "parameter %d of the function".formatted(parameters.size() + 1);
                throw SyntaxFaults.noVariable("S0208", which, argument, text);
            }
            parameters.add(variable);
        }
        if (token.is("<")) {
            signature();
        }
        Token opening = token;
        expect("{", last, OPERAND);
        Jsonata body = expression(LOWEST);
        expect("}", opening, OPERAND);
        return new Jsonata.Lambda(function.start(), last.end(), parameters, body);
    }

    /// The types of the parameters, `<s-n?:s>`.
    private void signature() {
        Token opening = token;
        StringBuilder signature = new StringBuilder("<");
        int open = 1;
        while (open > 0 && !token.is("{") && !token.isEnd()) {
            advance(OPERAND);
            open += token.is("<") ? 1 : token.is(">") ? -1 : 0;
            signature.append(token.text());
        }
        int end = token.end();
        expect(">", opening, OPERAND);
        Signature.check(signature.toString(), opening.start(), end);
    }

    private List<Jsonata> block(Token opening) {
        List<Jsonata> parts = new ArrayList<>();
        while (!token.is(")")) {
            parts.add(expression(LOWEST));
            if (!token.is(";")) {
                break;
            }
            advance(OPERAND);
        }
        expect(")", opening, OPERATOR);
        return parts;
    }

    private List<Jsonata> items(Token opening) {
        List<Jsonata> items = new ArrayList<>();
        if (!token.is("]")) {
            while (true) {
                Jsonata item = expression(LOWEST);
                if (token.is("..")) {
                    Token range = token;
                    advance(OPERAND);
                    item = binary(item, range, expression(LOWEST));
                }
                items.add(item);
                if (!token.is(",")) {
                    break;
                }
                advance(OPERAND);
            }
        }
        expect("]", opening, OPERATOR);
        return items;
    }

    private List<Pair> pairs(Token opening) {
        List<Pair> pairs = new ArrayList<>();
        if (!token.is("}")) {
            while (true) {
                Jsonata key = expression(LOWEST);
                expect(":", opening, OPERAND);
                pairs.add(new Pair(key, expression(LOWEST)));
                if (!token.is(",")) {
                    break;
                }
                advance(OPERAND);
            }
        }
        expect("}", opening, OPERATOR);
        return pairs;
    }

    private List<Jsonata.Term> terms(Token operator) {
        Token opening = token;
        expect("(", operator, OPERAND);
        List<Jsonata.Term> terms = new ArrayList<>();
        while (true) {
            boolean descending = token.is(">");
            if (descending || token.is("<")) {
                advance(OPERAND);
            }
            terms.add(new Jsonata.Term(descending, expression(LOWEST)));
            if (!token.is(",")) {
                break;
            }
            advance(OPERAND);
        }
        expect(")", opening, OPERAND);
        return terms;
    }

    private Jsonata transform(Token opening) {
        Jsonata pattern = expression(LOWEST);
        expect("|", opening, OPERAND);
        Jsonata update = expression(LOWEST);
        Optional<Jsonata> delete = Optional.empty();
        if (token.is(",")) {
            advance(OPERAND);
            delete = Optional.of(expression(LOWEST));
        }
        expect("|", opening, OPERAND);
        return new Jsonata.Transform(opening.start(), last.end(), pattern, update, delete);
    }
}
