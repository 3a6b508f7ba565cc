package dev.steplint.hcl;

import dev.steplint.hcl.HclExpression.Template;
import dev.steplint.hcl.HclExpression.Template.Form;
import java.util.List;

/// Finds where a template begins and ends, and has its parts read.
final class TemplateParser {

    private final Input in;
    private final ExpressionParser expressions;

    TemplateParser(Input in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    /// Reads the template whose opening quote is the current token.
    Template quoted() {
        int start = in.token.start();
        TemplateReader reader = new TemplateReader(in, expressions, Form.QUOTED, in.text.length());
        List<TemplatePart> parts = read(reader, start + 1);
        int close = in.lexer.index;
        if (close >= in.text.length() || in.text.charAt(close) != '"') {
            Unreadable fault = in.fault(in.span(start, close), "Text in quotes is never closed", "add `\"` at its end");
            in.advanceFrom(close);
            throw reader.isBroken() ? new Unreadable(fault.fault(), true) : fault;
        }
        in.advanceFrom(close + 1);
        in.last = new Token(Token.Kind.QUOTE, "\"", close, close + 1, false);
        return new Template(in.span(start, close + 1), Form.QUOTED, parts);
    }

    /// Reads the template whose opening, `<<WORD`, is the current token.
    Template heredoc() {
        Token opening = in.token;
        boolean indented = opening.text().startsWith("<<-");
        String word = opening.text().substring(indented ? 3 : 2);
        int lineEnd = Lexer.lineEnd(in.text, opening.end());
        if (!in.text.substring(opening.end(), lineEnd).isBlank()) {
            in.report(
                    in.span(opening.end(), lineEnd),
                    "Text follows `%s` on its line".formatted(Input.cited(opening.text())),
                    "begin the text on the next line");
        }
        int body = afterLine(lineEnd);
        int close = closingLine(word, body);
        if (close < 0) {
            Unreadable fault = in.fault(
                    in.span(opening),
                    "Heredoc `%s` is never closed".formatted(Input.cited(word)),
                    "write `%s` alone on the line after its end".formatted(Input.cited(word)));
            in.advanceFrom(in.text.length());
            throw fault;
        }
        TemplateReader reader = new TemplateReader(in, expressions, Form.HEREDOC, close);
        List<TemplatePart> parts = read(reader, body);
        if (indented) {
            parts = reader.indentation().remove(parts);
        }
        int end = in.text.indexOf(word, close) + word.length();
        in.advanceFrom(end);
        in.last = new Token(Token.Kind.HEREDOC, word, end - word.length(), end, false);
        return new Template(in.span(opening.start(), end), Form.HEREDOC, parts);
    }

    /// Reads the whole text as a template.
    Template file() {
        int end = in.text.length();
        TemplateReader reader = new TemplateReader(in, expressions, Form.FILE, end);
        return new Template(in.span(0, end), Form.FILE, read(reader, 0));
    }

    /// What is open around a template does not count inside of it.
    private List<TemplatePart> read(TemplateReader reader, int start) {
        boolean newlines = in.newlines;
        Bracket open = in.open;
        in.lexer.index = start;
        List<TemplatePart> parts = reader.read();
        in.newlines = newlines;
        in.open = open;
        return parts;
    }

    private int afterLine(int lineEnd) {
        return in.text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : Math.min(lineEnd + 1, in.text.length());
    }

    /// The start of the line that closes a heredoc, or -1. The word of one inside of a sequence must be another.
    private int closingLine(String word, int from) {
        int line = from;
        while (line < in.text.length()) {
            int end = Lexer.lineEnd(in.text, line);
            if (in.text.substring(line, end).strip().equals(word)) {
                return line;
            }
            line = afterLine(end);
        }
        return -1;
    }
}
