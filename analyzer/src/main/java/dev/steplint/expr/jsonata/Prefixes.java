package dev.steplint.expr.jsonata;

import static dev.steplint.expr.jsonata.JsonataParser.LOWEST;
import static dev.steplint.expr.jsonata.JsonataParser.NEGATION;
import static dev.steplint.expr.jsonata.JsonataParser.OPERAND;
import static dev.steplint.expr.jsonata.JsonataParser.OPERATOR;

import dev.steplint.expr.jsonata.Jsonata.Name;
import dev.steplint.expr.jsonata.Jsonata.Pair;
import dev.steplint.expr.jsonata.Jsonata.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a token begins: a value, a name, or something in brackets.
final class Prefixes {

    private final JsonataParser parser;

    Prefixes(JsonataParser parser) {
        this.parser = parser;
    }

    /// What a token begins.
    ///
    /// @param before the token before it
    Jsonata begin(Token before, Token t) {
        return switch (t.kind()) {
            case STRING -> new Jsonata.Text(t.start(), t.end(), t.text());
            case NUMBER -> new Jsonata.Numeral(t.start(), t.end(), t.text());
            case WORD -> new Jsonata.Word(t.start(), t.end(), t.text());
            case NAME -> new Name(t.start(), t.end(), t.text(), false);
            case QUOTED_NAME -> new Name(t.start(), t.end(), t.text(), true);
            case VARIABLE -> new Variable(t.start(), t.end(), t.text());
            case REGEX -> {
                String flags = parser.text().substring(t.start() + t.text().length() + 2, t.end());
                yield new Jsonata.Regex(t.start(), t.end(), t.text(), flags);
            }
            case END -> {
                parser.complainLater(SyntaxFaults.nothingFollows(before, t));
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
                Jsonata of = parser.expression(NEGATION);
                yield new Jsonata.Negation(t.start(), of.end(), of);
            }
            case "(" -> {
                List<Jsonata> parts = block(t);
                yield new Jsonata.Block(t.start(), parser.last().end(), parts);
            }
            case "[" -> {
                List<Jsonata> items = items(t);
                yield new Jsonata.Items(t.start(), parser.last().end(), items);
            }
            case "{" -> {
                List<Pair> pairs = pairs(t);
                yield new Jsonata.Fields(t.start(), parser.last().end(), pairs);
            }
            case "|" -> transform(t);
            default -> throw SyntaxFaults.noValue(parser.text(), before, t);
        };
    }

    private List<Jsonata> block(Token opening) {
        List<Jsonata> parts = new ArrayList<>();
        while (!parser.token().is(")")) {
            parts.add(parser.expression(LOWEST));
            if (!parser.token().is(";")) {
                break;
            }
            parser.advance(OPERAND);
        }
        parser.expect(")", opening, OPERATOR);
        return parts;
    }

    private List<Jsonata> items(Token opening) {
        List<Jsonata> items = new ArrayList<>();
        if (!parser.token().is("]")) {
            while (true) {
                Jsonata item = parser.expression(LOWEST);
                if (parser.token().is("..")) {
                    Token range = parser.token();
                    parser.advance(OPERAND);
                    item = Infixes.binary(item, range, parser.expression(LOWEST));
                }
                items.add(item);
                if (!parser.token().is(",")) {
                    break;
                }
                parser.advance(OPERAND);
            }
        }
        parser.expect("]", opening, OPERATOR);
        return items;
    }

    List<Pair> pairs(Token opening) {
        List<Pair> pairs = new ArrayList<>();
        if (!parser.token().is("}")) {
            while (true) {
                Jsonata key = parser.expression(LOWEST);
                parser.expect(":", opening, OPERAND);
                pairs.add(new Pair(key, parser.expression(LOWEST)));
                if (!parser.token().is(",")) {
                    break;
                }
                parser.advance(OPERAND);
            }
        }
        parser.expect("}", opening, OPERATOR);
        return pairs;
    }

    private Jsonata transform(Token opening) {
        Jsonata pattern = parser.expression(LOWEST);
        parser.expect("|", opening, OPERAND);
        Jsonata update = parser.expression(LOWEST);
        Optional<Jsonata> delete = Optional.empty();
        if (parser.token().is(",")) {
            parser.advance(OPERAND);
            delete = Optional.of(parser.expression(LOWEST));
        }
        parser.expect("|", opening, OPERAND);
        return new Jsonata.Transform(opening.start(), parser.last().end(), pattern, update, delete);
    }
}
