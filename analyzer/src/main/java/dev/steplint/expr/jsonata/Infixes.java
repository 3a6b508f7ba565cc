package dev.steplint.expr.jsonata;

import static dev.steplint.expr.jsonata.JsonataParser.BINDING;
import static dev.steplint.expr.jsonata.JsonataParser.LOWEST;
import static dev.steplint.expr.jsonata.JsonataParser.OPERAND;
import static dev.steplint.expr.jsonata.JsonataParser.OPERATOR;
import static dev.steplint.expr.jsonata.JsonataParser.STEP;
import static dev.steplint.expr.jsonata.JsonataParser.TIGHTEST;

import dev.steplint.expr.jsonata.Jsonata.Name;
import dev.steplint.expr.jsonata.Jsonata.Pair;
import dev.steplint.expr.jsonata.Jsonata.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what an operator makes of the part to its left: a path, a filter, a call and the rest.
final class Infixes {

    private final JsonataParser parser;
    private final Prefixes prefixes;

    Infixes(JsonataParser parser, Prefixes prefixes) {
        this.parser = parser;
        this.prefixes = prefixes;
    }

    /// What an operator makes of the part to its left.
    Jsonata proceed(Jsonata left, Token operator) {
        int start = left.start();
        return switch (operator.text()) {
            case "." -> path(left);
            case "[" -> filter(left, operator);
            case "(" -> call(left, operator);
            case "{" -> {
                List<Pair> pairs = prefixes.pairs(operator);
                yield new Jsonata.Group(start, parser.last().end(), left, pairs);
            }
            case "^" -> {
                List<Jsonata.Term> terms = terms(operator);
                yield new Jsonata.Sort(start, parser.last().end(), left, terms);
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
                    throw SyntaxFaults.noVariable("S0212", "the left side of `:=`", left, parser.text());
                }
                Jsonata value = parser.expression(BINDING - 1);
                yield new Jsonata.Binding(start, value.end(), variable, value);
            }
            case "?" -> conditional(left);
            case "~>" -> {
                Jsonata function = parser.expression(JsonataParser.power(operator));
                yield new Jsonata.Chain(start, function.end(), left, function);
            }
            case "?:", "??" -> binary(left, operator, parser.expression(LOWEST));
            default -> binary(left, operator, parser.expression(JsonataParser.power(operator)));
        };
    }

    static Jsonata binary(Jsonata left, Token operator, Jsonata right) {
        return new Jsonata.Binary(left.start(), right.end(), operator.text(), operator.start(), left, right);
    }

    private Jsonata path(Jsonata left) {
        Jsonata right = parser.expression(STEP);
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
        if (parser.token().is("]")) {
            parser.advance(OPERAND);
            return new Jsonata.AsArray(left.start(), parser.last().end(), left);
        }
        Jsonata predicate = parser.expression(LOWEST);
        if (parser.token().is("..")) {
            throw rangeIn(opening);
        }
        parser.expect("]", opening, OPERATOR);
        return new Jsonata.Filter(left.start(), parser.last().end(), left, predicate);
    }

    /// The place is the whole filter if the range has an end and the filter its bracket.
    private Unreadable rangeIn(Token opening) {
        Token range = parser.token();
        try {
            parser.advance(OPERAND);
            parser.expression(LOWEST);
        } catch (Unreadable e) {
            return SyntaxFaults.rangeAsFilter(parser.text(), range.start(), range.end());
        }
        return parser.token().is("]")
                ? SyntaxFaults.rangeAsFilter(
                        parser.text(), opening.start(), parser.token().end())
                : SyntaxFaults.rangeAsFilter(parser.text(), range.start(), range.end());
    }

    private Variable variable(Token operator) {
        Jsonata right = parser.expression(TIGHTEST);
        if (right instanceof Variable variable) {
            return variable;
        }
        throw SyntaxFaults.noVariable(
                "S0214", "the right side of `%s`".formatted(operator.text()), right, parser.text());
    }

    /// What `[]` was written behind.
    private static Jsonata bare(Jsonata part) {
        return part instanceof Jsonata.AsArray array ? bare(array.of()) : part;
    }

    private Jsonata conditional(Jsonata condition) {
        Jsonata then = parser.expression(LOWEST);
        if (!parser.token().is(":")) {
            return new Jsonata.Conditional(condition.start(), then.end(), condition, then, Optional.empty());
        }
        parser.advance(OPERAND);
        Jsonata otherwise = parser.expression(LOWEST);
        return new Jsonata.Conditional(condition.start(), otherwise.end(), condition, then, Optional.of(otherwise));
    }

    private Jsonata call(Jsonata function, Token opening) {
        List<Jsonata> arguments = new ArrayList<>();
        boolean partial = false;
        if (!parser.token().is(")")) {
            while (true) {
                if (parser.token().is("?")) {
                    partial = true;
                    arguments.add(new Jsonata.Hole(
                            parser.token().start(), parser.token().end()));
                    parser.advance(OPERAND);
                } else {
                    arguments.add(parser.expression(LOWEST));
                }
                if (!parser.token().is(",")) {
                    break;
                }
                parser.advance(OPERAND);
            }
        }
        parser.expect(")", opening, OPERATOR);
        boolean lambda = bare(function) instanceof Name name
                && (name.name().equals("function") || name.name().equals("\u03BB"));
        return lambda
                ? lambda(function, arguments)
                : new Jsonata.Call(function.start(), parser.last().end(), function, arguments, partial);
    }

    private Jsonata lambda(Jsonata function, List<Jsonata> arguments) {
        List<Variable> parameters = new ArrayList<>();
        for (Jsonata argument : arguments) {
            if (!(bare(argument) instanceof Variable variable)) {
                String which = "parameter %d of the function".formatted(parameters.size() + 1);
                throw SyntaxFaults.noVariable("S0208", which, argument, parser.text());
            }
            parameters.add(variable);
        }
        if (parser.token().is("<")) {
            signature();
        }
        Token opening = parser.token();
        parser.expect("{", parser.last(), OPERAND);
        Jsonata body = parser.expression(LOWEST);
        parser.expect("}", opening, OPERAND);
        return new Jsonata.Lambda(function.start(), parser.last().end(), parameters, body);
    }

    /// The types of the parameters, `<s-n?:s>`.
    private void signature() {
        Token opening = parser.token();
        StringBuilder signature = new StringBuilder("<");
        int open = 1;
        while (open > 0 && !parser.token().is("{") && !parser.token().isEnd()) {
            parser.advance(OPERAND);
            open += parser.token().is("<") ? 1 : parser.token().is(">") ? -1 : 0;
            signature.append(parser.token().text());
        }
        int end = parser.token().end();
        parser.expect(">", opening, OPERAND);
        Signature.check(signature.toString(), opening.start(), end);
    }

    private List<Jsonata.Term> terms(Token operator) {
        Token opening = parser.token();
        parser.expect("(", operator, OPERAND);
        List<Jsonata.Term> terms = new ArrayList<>();
        while (true) {
            boolean descending = parser.token().is(">");
            if (descending || parser.token().is("<")) {
                parser.advance(OPERAND);
            }
            terms.add(new Jsonata.Term(descending, parser.expression(LOWEST)));
            if (!parser.token().is(",")) {
                break;
            }
            parser.advance(OPERAND);
        }
        parser.expect(")", opening, OPERAND);
        return terms;
    }
}
