package dev.steplint.hcl;

import dev.steplint.hcl.HclExpression.Name;
import dev.steplint.hcl.HclExpression.Template.Form;
import dev.steplint.json.OffsetMap;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the parts of one template: text, `${…}` and `%{…}`.
final class TemplateReader {

    private final Input in;
    private final ExpressionParser expressions;
    private final Form form;
    private final int limit;
    private final Indentation indentation;

    /// The text that was read since the last sequence.
    private StringBuilder value = new StringBuilder();

    private OffsetMap.Builder offsets = OffsetMap.builder(0);
    private int literalStart;
    /// Whether the sequence before asks for the blanks after it to be removed.
    private boolean trims;
    /// Whether a sequence could not be read.
    private boolean broken;
    /// Where the last directive begins.
    private int directive;
    /// What ended the parts that were read last.
    private Closing closing = Closing.TEMPLATE;

    private enum Closing {
        TEMPLATE,
        ELSE,
        ENDIF,
        ENDFOR
    }

    /// @param limit where the template must have ended; one in quotes ends before it
    TemplateReader(Input in, ExpressionParser expressions, Form form, int limit) {
        this.in = in;
        this.expressions = expressions;
        this.form = form;
        this.limit = limit;
        this.indentation = new Indentation(in);
    }

    boolean isBroken() {
        return broken;
    }

    Indentation indentation() {
        return indentation;
    }

    /// Reads from where the lexer stands, and leaves it at the closing quote or the limit.
    List<TemplatePart> read() {
        List<TemplatePart> all = new ArrayList<>();
        begin();
        while (true) {
            all.addAll(parts());
            if (closing == Closing.TEMPLATE) {
                return all;
            }
            in.report(
                    in.span(directive, directive + 2),
                    "Directive closes none that is open",
                    "remove it, or open it with `%{ if … }` or `%{ for … }`");
            begin();
        }
    }

    private void begin() {
        value = new StringBuilder();
        literalStart = in.lexer.index;
        offsets = OffsetMap.builder(literalStart);
    }

    /// Reads until the template ends, or a directive that this list does not hold.
    private List<TemplatePart> parts() {
        List<TemplatePart> parts = new ArrayList<>();
        boolean lineStart = form != Form.QUOTED && in.lexer.index < limit && isLineStart(in.lexer.index);
        while (in.lexer.index < limit) {
            int at = in.lexer.index;
            char c = in.text.charAt(at);
            if (form == Form.QUOTED && (c == '"' || c == '\n' || c == '\r')) {
                break;
            }
            if (lineStart) {
                indentation.line(at, limit);
            }
            lineStart = c == '\n';
            if ((c == '$' || c == '%') && in.text.startsWith("{", at + 1)) {
                flush(parts, in.text.startsWith("~", at + 2));
                if (c == '$') {
                    parts.add(interpolation(at));
                } else if (directive(at, parts)) {
                    return parts;
                }
                begin();
            } else if ((c == '$' || c == '%') && in.text.startsWith(c + "{", at + 1)) {
                value.append(c).append('{');
                offsets.escape(at, 2, 1).verbatim(at + 2, 1);
                in.lexer.index = at + 3;
            } else if (form == Form.QUOTED && c == '\\') {
                if (!escape(at)) {
                    flush(parts, false);
                    Span escape = in.span(at, in.lexer.index);
                    parts.add(new TemplatePart.Interpolation(escape, new HclExpression.Unreadable(escape)));
                    begin();
                }
            } else {
                value.append(c);
                offsets.verbatim(at, 1);
                in.lexer.index = at + 1;
            }
        }
        flush(parts, false);
        closing = Closing.TEMPLATE;
        return parts;
    }

    private boolean isLineStart(int at) {
        return at == 0 || in.text.charAt(at - 1) == '\n';
    }

    private void flush(List<TemplatePart> parts, boolean trimsEnd) {
        int from = 0;
        int to = value.length();
        while (trims && from < to && Character.isWhitespace(value.charAt(from))) {
            from++;
        }
        while (trimsEnd && to > from && Character.isWhitespace(value.charAt(to - 1))) {
            to--;
        }
        trims = false;
        if (from < to) {
            OffsetMap map = in.inFile(offsets.build().slice(from, to));
            parts.add(new TemplatePart.Literal(in.span(literalStart, in.lexer.index), value.substring(from, to), map));
        }
    }

    private TemplatePart.Interpolation interpolation(int start) {
        HclExpression expression = sequence(start, () -> {
            HclExpression inner = expressions.value();
            close(start);
            return inner;
        });
        return new TemplatePart.Interpolation(in.span(start, in.lexer.index), expression);
    }

    private interface Content {
        HclExpression read();
    }

    /// Reads what stands between the braces that open at an offset; what cannot be read is passed over.
    private HclExpression sequence(int start, Content content) {
        int depth = in.depth;
        Bracket open = in.open;
        int tallest = expressions.tallest;
        in.newlines = false;
        in.last = new Token(Token.Kind.OPERATOR, in.text.substring(start, start + 2), start, start + 2, false);
        in.token = in.last;
        in.lexer.index = start + (in.text.startsWith("~", start + 2) ? 3 : 2);
        in.token = in.lexer.next(false);
        HclExpression expression;
        try {
            in.enter();
            expression = content.read();
        } catch (Unreadable e) {
            in.report(e);
            broken = true;
            expressions.tallest = tallest;
            int fault = in.token.newline() ? in.last.end() : in.token.start();
            in.lexer.index = resume(start, Math.min(limit, Math.max(start + 2, fault)));
            expression = new HclExpression.Unreadable(in.span(start, in.lexer.index));
        }
        in.depth = depth;
        in.open = open;
        return expression;
    }

    /// The current token must be the brace that closes a sequence.
    private void close(int start) {
        boolean closed = (in.token.is("}") || in.token.is("~}")) && in.token.end() <= limit;
        if (!closed) {
            boolean quote = form == Form.QUOTED && in.token.kind() == Token.Kind.QUOTE;
            throw quote || in.token.isEnd() || in.token.start() >= limit
                    ? in.fault(
                            in.span(start, start + 2),
                            "`%s` is never closed".formatted(in.text.substring(start, start + 2)),
                            "close it with `}`")
                    : in.fault(
                            in.span(in.token),
                            "`%s` follows without an operator".formatted(Input.cited(in.token.text())),
                            "close the sequence with `}` before it");
        }
        trims = in.token.is("~}");
        in.lexer.index = in.token.end();
    }

    /// Where to go on after a sequence that could not be read.
    private int resume(int start, int fault) {
        int i = fault;
        while (i < limit && in.text.charAt(i) != '\n' && in.text.charAt(i) != '\r') {
            char c = in.text.charAt(i);
            if (c == '}') {
                return i + 1;
            }
            if (form == Form.QUOTED && c == '"' && fault > start + 2) {
                return i;
            }
            i++;
        }
        return i;
    }

    /// Reads the directive at an offset; true if it ends the list of parts around it.
    private boolean directive(int start, List<TemplatePart> parts) {
        directive = start;
        Directive read = new Directive();
        sequence(start, () -> read.head(start));
        switch (read.word) {
            case "if" -> parts.add(choice(start, read));
            case "for" -> parts.add(loop(start, read));
            case "else" -> closing = Closing.ELSE;
            case "endif" -> closing = Closing.ENDIF;
            case "endfor" -> closing = Closing.ENDFOR;
            default ->
                parts.add(new TemplatePart.Interpolation(
                        in.span(start, in.lexer.index), new HclExpression.Unreadable(in.span(start, in.lexer.index))));
        }
        return read.closes();
    }

    /// What stands between the braces of one directive.
    private final class Directive {

        private String word = "";
        private HclExpression subject = new HclExpression.Unreadable(in.span(0, 0));
        private Optional<Name> key = Optional.empty();
        private Name variable = new Name(in.span(0, 0), "");

        private boolean closes() {
            return word.equals("else") || word.equals("endif") || word.equals("endfor");
        }

        private HclExpression head(int start) {
            Token t = in.token;
            boolean known = switch (t.text()) {
                case "if", "for", "else", "endif", "endfor" -> t.kind() == Token.Kind.NAME;
                default -> false;
            };
            if (!known) {
                throw in.fault(
                        in.span(start, start + 2),
                        "`%{` begins a directive of Terraform, and none follows",
                        "write `%%{` for the two characters");
            }
            word = t.text();
            subject = new HclExpression.Unreadable(in.span(t));
            in.advance();
            if (word.equals("for")) {
                variable = expressions.variable();
                if (in.at(",")) {
                    in.advance();
                    key = Optional.of(variable);
                    variable = expressions.variable();
                }
                expressions.word("in");
            }
            if (word.equals("if") || word.equals("for")) {
                subject = expressions.value();
            }
            close(start);
            return subject;
        }
    }

    private TemplatePart choice(int start, Directive head) {
        in.enter();
        begin();
        List<TemplatePart> then = parts();
        List<TemplatePart> otherwise = List.of();
        if (closing == Closing.ELSE) {
            begin();
            otherwise = parts();
        }
        closed(start, Closing.ENDIF, "endif");
        in.leave();
        return new TemplatePart.If(in.span(start, in.lexer.index), head.subject, then, otherwise);
    }

    private TemplatePart loop(int start, Directive head) {
        in.enter();
        begin();
        List<TemplatePart> body = parts();
        closed(start, Closing.ENDFOR, "endfor");
        in.leave();
        return new TemplatePart.For(in.span(start, in.lexer.index), head.key, head.variable, head.subject, body);
    }

    private void closed(int start, Closing wanted, String word) {
        if (closing != wanted) {
            in.report(
                    in.span(start, start + 2),
                    "Directive is never closed with `%%{ %s }`".formatted(word),
                    "write `%%{ %s }` where it ends".formatted(word));
        }
        closing = Closing.TEMPLATE;
    }

    /// @return whether it is one; then its character is taken
    private boolean escape(int at) {
        char c = at + 1 < limit ? in.text.charAt(at + 1) : '\0';
        int known = "nrt\"\\".indexOf(c);
        if (known >= 0) {
            value.append("\n\r\t\"\\".charAt(known));
            offsets.escape(at, 2, 1);
            in.lexer.index = at + 2;
            return true;
        }
        if (c == 'u' || c == 'U') {
            return codePoint(at, c == 'u' ? 4 : 8);
        }
        int end = c == '\0' || c == '\n' || c == '\r' ? at + 1 : in.text.offsetByCodePoints(at, 2);
        in.report(
                in.span(at, end),
                "`%s` is no escape of HCL".formatted(Input.cited(in.text.substring(at, end))),
                "write `\\\\` for a backslash");
        in.lexer.index = end;
        return false;
    }

    private boolean codePoint(int at, int digits) {
        int end = at + 2;
        int code = 0;
        while (end < limit && end < at + 2 + digits && Character.digit(in.text.charAt(end), 16) >= 0) {
            code = code * 16 + Character.digit(in.text.charAt(end), 16);
            end++;
        }
        in.lexer.index = end;
        boolean complete = end == at + 2 + digits && Character.isValidCodePoint(code);
        if (complete) {
            value.appendCodePoint(code);
            offsets.escape(at, end - at, Character.charCount(code));
        } else {
            in.report(
                    in.span(at, end),
                    "`%s` has fewer than %d hexadecimal digits"
                            .formatted(Input.cited(in.text.substring(at, end)), digits),
                    "write %d digits, as in `\\u00e9`".formatted(digits));
        }
        return complete;
    }
}
