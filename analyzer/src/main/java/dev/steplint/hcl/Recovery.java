package dev.steplint.hcl;

import java.util.regex.Pattern;

/// Goes on after something that cannot be read.
final class Recovery {

    /// A line that begins a block at the top of a file of Terraform, which does not stand inside of another.
    private static final Pattern TOP = Pattern.compile(
            "(?:(?:resource|data)[ \\t]+\"[^\"\\n]*\"[ \\t]+\"[^\"\\n]*\"|(?:variable|output|module)[ \\t]+\"[^\"\\n]*\"|locals)[ \\t]*\\{");

    /// Lines that begin with more blanks are taken as if they began with so many.
    private static final int DEEPEST = 1_000;

    private final Input in;
    private final TemplateParser templates;
    /// The line of the last fault: what is wrong behind it on that line may follow from it.
    private int lastLine;

    Recovery(Input in, TemplateParser templates) {
        this.in = in;
        this.templates = templates;
    }

    /// Goes on with the next item of a list between brackets, or with the bracket that closes it.
    ///
    /// That must be plain: brackets that do not fit each other may mean that the list ends somewhere else than it
    /// seems to, and what is read after it would be wrong.
    ///
    /// @param own the bracket that opens the list
    /// @param start where the item begins that cannot be read
    /// @param lines whether the end of a line ends an item
    /// @return whether brackets of the item were left open, so that others may have been taken for a part of it
    /// @throws Unreadable if it is not plain
    boolean toNext(Unreadable fault, Bracket own, int start, boolean lines) {
        int line = in.lines().position(in.token.start()).line();
        if (line != lastLine) {
            in.report(fault);
        }
        lastLine = line;
        boolean muted = in.muted;
        boolean found = !muted && !in.isFullOfFaults();
        in.muted = true;
        while (found && !isNext(own, start, lines)) {
            boolean stuck = in.token.isEnd() || beginsAtTop() || isCloser() && !in.open.isClosedBy(in.token);
            found = !stuck;
            if (found) {
                skip();
            }
        }
        in.muted = muted;
        if (!found) {
            throw new Unreadable(fault.fault(), true);
        }
        boolean unclosed = in.open != own;
        in.open = own;
        return unclosed;
    }

    private boolean isNext(Bracket own, int start, boolean lines) {
        boolean another = lines && in.token.newline() && in.token.start() > start;
        if (in.open == own) {
            return another || in.at(",") || own.isClosedBy(in.token);
        }
        if (in.open.depth() < own.depth()) {
            return false;
        }
        // Brackets within the item are open: they are never closed if the list goes on as it began.
        return another && isItem() && indentation(in.token.start()).equals(indentation(start))
                || own.isClosedBy(in.token) && !in.open.isClosedBy(in.token) && fits(own.opening(), in.token);
    }

    private boolean isItem() {
        return in.token.kind() == Token.Kind.NAME || in.token.kind() == Token.Kind.QUOTE;
    }

    boolean isCloser() {
        return in.token.is(")") || in.token.is("]") || in.token.is("}");
    }

    /// Whether two brackets stand on one line, or the second begins a line that is indented as that of the first.
    private boolean fits(Token opening, Token closing) {
        int line = lineStart(closing.start());
        return line == lineStart(opening.start())
                || indentation(closing.start()).length() == closing.start() - line
                        && indentation(opening.start()).equals(indentation(closing.start()));
    }

    private int lineStart(int offset) {
        return in.lines().startOf(in.lines().position(offset).line());
    }

    /// Whether the token stands on a line that belongs to a value of several lines, given where its attribute begins.
    boolean isWithin(int start) {
        int width = width(in.token.start());
        int own = width(start);
        return width > own || width == own && isCloser();
    }

    /// How far the line of an offset is indented.
    private int width(int offset) {
        return indentation(offset).replace("\t", "    ").length();
    }

    /// Whether the token stands on another line than an offset.
    boolean isBelow(int offset) {
        return lineStart(in.token.start()) != lineStart(offset);
    }

    /// The blanks at the start of the line that an offset is in.
    private String indentation(int offset) {
        int start = lineStart(offset);
        int end = start;
        while (end < offset && end - start < DEEPEST && " \t".indexOf(in.text.charAt(end)) >= 0) {
            end++;
        }
        return in.text.substring(start, end);
    }

    /// Skips a token, or a template as a whole.
    void skip() {
        try {
            switch (in.token.kind()) {
                case QUOTE -> templates.quoted();
                case HEREDOC -> templates.heredoc();
                case OPERATOR, NAME, NUMBER, JUNK, END -> in.advance();
            }
        } catch (Unreadable e) {
            in.newlines = true;
            if (in.token.kind() == Token.Kind.HEREDOC) {
                in.advance();
            }
        }
    }

    /// Whether the token is the first of its line, without a blank before it.
    boolean beginsLine() {
        int start = in.token.start();
        return start == 0 || in.text.charAt(start - 1) == '\n' || in.text.charAt(start - 1) == '\r';
    }

    /// Whether a block begins here that can only stand at the top of a file.
    boolean beginsAtTop() {
        return beginsLine()
                && TOP.matcher(in.text)
                        .region(in.token.start(), in.text.length())
                        .lookingAt();
    }
}
