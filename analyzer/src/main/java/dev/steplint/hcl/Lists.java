package dev.steplint.hcl;

import static dev.steplint.hcl.ExpressionParser.LOWEST;

import dev.steplint.hcl.HclExpression.Field;
import dev.steplint.hcl.HclExpression.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what stands between brackets: arguments, elements, fields, loops.
///
/// An item that cannot be read is one of which nothing is known, and those after it are read.
final class Lists {

    private final Input in;
    private final ExpressionParser parser;
    private final Recovery recovery;

    Lists(Input in, ExpressionParser parser) {
        this.in = in;
        this.parser = parser;
        this.recovery = new Recovery(in, parser.templates());
    }

    HclExpression call(Token t, String name, int nameEnd) {
        Token opening = in.token;
        boolean newlines = in.newlines;
        in.newlines = false;
        in.advance();
        Bracket own = in.open;
        List<HclExpression> arguments = new ArrayList<>();
        boolean expanded = false;
        while (!in.at(")")) {
            arguments.add(item(own));
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

    HclExpression tuple(Token opening) {
        boolean newlines = in.newlines;
        in.newlines = false;
        in.advance();
        HclExpression tuple;
        if (in.token.isName("for")) {
            tuple = loop(opening, "]");
        } else {
            Bracket own = in.open;
            List<HclExpression> items = new ArrayList<>();
            while (!in.at("]")) {
                int start = in.token.start();
                HclExpression item = item(own);
                // Where nothing stands between two commas, one of them is too much.
                if (in.token.start() > start) {
                    items.add(item);
                }
                if (in.at(",")) {
                    in.advance();
                } else if (in.at("{")) {
                    missingComma();
                } else {
                    break;
                }
            }
            in.expect("]", opening);
            tuple = new HclExpression.Tuple(in.span(opening.start(), in.last.end()), items);
        }
        in.newlines = newlines;
        return tuple;
    }

    private void missingComma() {
        in.report(
                in.span(in.token),
                "`,` is missing before `%s`".formatted(Input.cited(in.token.text())),
                in.newlines ? "write a comma, or begin a new line" : "write a comma");
    }

    private HclExpression item(Bracket own) {
        int start = in.token.start();
        Part part = new Part();
        try {
            return parser.value();
        } catch (Unreadable e) {
            part.lost(e, own, start, false);
            return unreadable(start);
        }
    }

    private HclExpression unreadable(int start) {
        int from = Math.min(start, in.text.length());
        return new HclExpression.Unreadable(in.span(from, Math.max(from, in.last.end())));
    }

    /// How things stand before a part that may be unreadable.
    private final class Part {

        private final int depth = in.depth;
        private final int tallest = parser.tallest;
        private final boolean newlines = in.newlines;

        /// @return whether others were lost with it
        private boolean lost(Unreadable e, Bracket own, int start, boolean lines) {
            in.newlines = newlines;
            boolean more = recovery.toNext(e, own, start, lines);
            in.depth = depth;
            in.newlines = newlines;
            parser.tallest = tallest;
            return more;
        }
    }

    HclExpression fields(Token opening) {
        boolean newlines = in.newlines;
        in.newlines = false;
        in.advance();
        HclExpression object;
        if (in.token.isName("for")) {
            object = loop(opening, "}");
        } else {
            in.newlines = true;
            Bracket own = in.open;
            List<Field> fields = new ArrayList<>();
            int together = 0;
            while (!in.token.is("}")) {
                if (in.token.isEnd()) {
                    throw in.notClosed(opening, "}");
                }
                if (in.token.is(",")) {
                    in.report(in.span(in.token), "`,` has no place here", "remove it");
                    in.advance();
                    together = fields.size();
                    continue;
                }
                field(own, together, fields);
                if (in.at(",")) {
                    in.advance();
                    together = fields.size();
                } else if (in.ends() || recovery.isCloser()) {
                    together = fields.size();
                } else {
                    missingComma();
                }
            }
            in.advance();
            object = new HclExpression.Fields(in.span(opening.start(), in.last.end()), fields);
        }
        in.newlines = newlines;
        return object;
    }

    /// @param together the index of the first field that nothing parts from this one
    private void field(Bracket own, int together, List<Field> fields) {
        int start = in.token.start();
        int valueStart = start;
        Part part = new Part();
        Optional<HclExpression> key = Optional.empty();
        try {
            HclExpression name = parser.expression(LOWEST);
            if (!in.at("=") && !in.at(":")) {
                throw in.misses("=");
            }
            in.advance();
            key = Optional.of(name);
            valueStart = in.token.start();
            fields.add(new Field(name, parser.value()));
        } catch (Unreadable e) {
            boolean parted = together == fields.size();
            boolean more = part.lost(parted ? e : new Unreadable(e.fault(), true), own, start, true);
            HclExpression lost = unreadable(valueStart);
            if (!parted) {
                // All of it may belong to the first value: a quote may be missing, or one too many.
                key = Optional.of(fields.get(together).key());
                more = true;
                fields.subList(together, fields.size()).clear();
            }
            key.ifPresent(name -> fields.add(new Field(name, lost)));
            if (more || key.isEmpty()) {
                fields.add(new Field(lost, lost));
            }
        }
    }

    /// `for` is the current token.
    private HclExpression loop(Token opening, String closing) {
        in.advance();
        Name first = parser.variable();
        Optional<Name> key = Optional.empty();
        Name value = first;
        if (in.at(",")) {
            in.advance();
            key = Optional.of(first);
            value = parser.variable();
        }
        parser.word("in");
        HclExpression collection = parser.value();
        if (!in.at(":")) {
            throw in.misses(":");
        }
        in.advance();
        HclExpression result = parser.value();
        Optional<HclExpression> resultKey = Optional.empty();
        boolean grouped = false;
        if (closing.equals("}")) {
            if (!in.at("=>")) {
                throw in.misses("=>");
            }
            in.advance();
            resultKey = Optional.of(result);
            result = parser.value();
            if (in.at("...")) {
                in.advance();
                grouped = true;
            }
        }
        Optional<HclExpression> condition = Optional.empty();
        if (in.token.isName("if")) {
            in.advance();
            condition = Optional.of(parser.value());
        }
        in.expect(closing, opening);
        return new HclExpression.For(
                in.span(opening.start(), in.last.end()), key, value, collection, resultKey, result, grouped, condition);
    }
}
