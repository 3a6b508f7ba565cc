package dev.steplint.hcl;

import dev.steplint.hcl.HclBlock.Label;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads attributes and blocks. After one that cannot be read it goes on with the next.
final class BodyParser {

    private final Input in;
    private final ExpressionParser expressions;
    private final Recovery recovery;
    /// Whether a brace is missing somewhere above, and reading goes on at the top of the file.
    private boolean unwinding;
    /// Whether an item could not be read in the block at the top of the file that is being read.
    private boolean broken;

    BodyParser(Input in) {
        this.in = in;
        this.expressions = new ExpressionParser(in);
        this.recovery = new Recovery(in, expressions.templates());
    }

    HclBody file() {
        in.advance();
        Items items = new Items();
        while (!in.token.isEnd()) {
            broken = false;
            items.read();
            if (unwinding) {
                unwinding = false;
                in.depth = 0;
                in.open = Bracket.NONE;
            } else if (in.token.is("}")) {
                in.report(in.span(in.token), "`}` closes no block", "remove it, or open a block before it");
                items.complete = false;
                in.advance();
                in.open = Bracket.NONE;
            }
        }
        return items.body(in.span(0, in.text.length()));
    }

    /// The attributes and blocks between two braces.
    private final class Items {

        private final List<HclAttribute> attributes = new ArrayList<>();
        private final List<HclBlock> blocks = new ArrayList<>();
        private final Map<String, HclAttribute> byName = new HashMap<>();
        private boolean complete = true;

        private HclBody body(Span span) {
            return new HclBody(span, attributes, blocks, complete);
        }

        /// Reads up to the end of the text or a brace.
        private void read() {
            while (!in.token.isEnd() && !in.token.is("}") && !unwinding) {
                int depth = in.depth;
                int open = in.open.depth();
                int start = in.token.start();
                if (open == 0) {
                    broken = false;
                }
                try {
                    item();
                    end();
                } catch (Unreadable e) {
                    in.report(e);
                    complete = false;
                    in.depth = depth;
                    in.newlines = true;
                    broken = true;
                    if (in.token.start() == start) {
                        recovery.skip();
                    }
                    recover(open, start);
                }
            }
        }

        private void item() {
            if (in.token.kind() != Token.Kind.NAME) {
                throw in.fault(
                        in.span(in.token),
                        "`%s` begins neither an attribute nor a block".formatted(Input.cited(in.token.text())),
                        in.token.kind() == Token.Kind.QUOTE
                                ? "write the name without quotes"
                                : "write `name = value`, or `name { … }`");
            }
            if (in.open.depth() > 0 && in.token.newline() && recovery.beginsAtTop()) {
                unwinding = true;
                return;
            }
            Token name = in.token;
            in.advance();
            if (in.at("=")) {
                attribute(name);
            } else {
                blocks.add(block(name));
            }
        }

        private void attribute(Token name) {
            in.advance();
            int valueStart = in.token.start();
            HclExpression value;
            try {
                value = expressions.value();
            } catch (Unreadable e) {
                int from = Math.min(valueStart, in.text.length());
                add(name, new HclExpression.Unreadable(in.span(from, Math.max(from, in.token.start()))));
                throw e;
            }
            add(name, value);
        }

        private void add(Token name, HclExpression value) {
            HclAttribute attribute = new HclAttribute(in.span(name), name.text(), value);
            Optional.ofNullable(byName.putIfAbsent(name.text(), attribute))
                    .ifPresent(first -> in.report(
                            attribute.nameSpan(),
                            "`%s` is set twice".formatted(Input.cited(name.text())),
                            "remove one of the two",
                            first.nameSpan()));
            attributes.add(attribute);
        }

        /// An item ends with its line; a block on one line ends with its brace.
        private void end() {
            if (unwinding || in.ends() || in.token.is("}")) {
                return;
            }
            boolean another = in.token.kind() == Token.Kind.NAME;
            Unreadable fault = in.fault(
                    in.span(in.token),
                    another
                            ? "`%s` stands behind another attribute or block".formatted(Input.cited(in.token.text()))
                            : "`%s` has no place here".formatted(Input.cited(in.token.text())),
                    another ? "begin a new line" : "remove it, or begin a new line");
            if (!another) {
                throw fault;
            }
            in.report(fault);
        }
    }

    private HclBlock block(Token type) {
        in.enter();
        List<Label> labels = new ArrayList<>();
        while (!in.at("{")) {
            labels.add(label(type));
        }
        Token opening = in.token;
        Span header = in.span(type.start(), in.last.end());
        in.advance();
        Items items = new Items();
        items.read();
        if (in.token.is("}") && !unwinding) {
            in.advance();
        } else if (in.token.is("}")) {
            // A brace at the start of a line closes the block at the top of the file.
            items.complete = false;
            if (in.depth == 1) {
                unwinding = false;
                in.open = in.open.down(1);
                in.advance();
            }
        } else {
            items.complete = false;
            if (in.depth == 1 && !broken) {
                in.report(
                        header, "Block `%s` is never closed".formatted(Input.cited(type.text())), "close it with `}`");
            }
        }
        in.leave();
        int end = Math.max(in.last.end(), opening.end());
        Span span = in.span(type.start(), end);
        return new HclBlock(span, in.span(type), type.text(), labels, items.body(span));
    }

    private Label label(Token type) {
        Token t = in.token;
        if (in.ends()) {
            throw in.fault(
                    in.span(type),
                    "`%s` is neither an attribute nor a block".formatted(Input.cited(type.text())),
                    "write `%1$s = …`, or `%1$s { … }`".formatted(Input.cited(type.text())));
        }
        return switch (t.kind()) {
            case NAME -> {
                in.advance();
                yield new Label(in.span(t), t.text());
            }
            case QUOTE -> {
                HclExpression.Template template = expressions.templates().quoted();
                yield new Label(
                        template.span(),
                        template.literal()
                                .orElseThrow(() -> in.fault(
                                        template.span(),
                                        "Label of a block has a `${` sequence",
                                        "write the label as it is")));
            }
            default ->
                throw in.fault(
                        in.span(t),
                        "`%s` has no place here".formatted(Input.cited(t.text())),
                        "write `=` for an attribute, or `{` for a block");
        };
    }

    /// Skips to what may be the next item, given how many brackets were open before the one that failed.
    ///
    /// @param start where that one begins
    private void recover(int open, int start) {
        boolean several = recovery.isBelow(start);
        boolean muted = in.muted;
        in.muted = true;
        while (!in.token.isEnd()) {
            boolean line = in.token.newline();
            if (line && recovery.beginsAtTop() || in.token.is("}") && recovery.beginsLine() && open > 0) {
                unwinding = true;
                break;
            }
            boolean next = in.open.depth() <= open && (line || in.token.is("}"));
            if (next && !(several && recovery.isWithin(start))) {
                break;
            }
            recovery.skip();
        }
        in.muted = muted;
        if (!unwinding) {
            in.open = in.open.down(open);
        }
    }
}
