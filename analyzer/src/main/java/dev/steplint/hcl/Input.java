package dev.steplint.hcl;

import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonFault.Kind;
import dev.steplint.json.OffsetMap;
import dev.steplint.json.ReadLimits;
import dev.steplint.source.LineIndex;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The text that is read, how far it is read, and what was wrong so far.
final class Input {

    /// A text with more faults than this is of another kind than was thought.
    private static final int MOST_FAULTS = 200;

    final String text;
    final Lexer lexer;
    private final Optional<OffsetMap> outer;
    private final ReadLimits limits;
    private Optional<LineIndex> lines = Optional.empty();
    private final List<JsonFault> faults = new ArrayList<>();

    /// The token to be looked at; nothing after it is split into tokens yet.
    Token token = new Token(Token.Kind.END, "", 0, 0, false);
    /// The token before.
    Token last = token;
    /// Whether the end of a line ends an expression here.
    boolean newlines = true;
    /// The brackets that are open.
    Bracket open = Bracket.NONE;
    /// How many parts are within each other at this point.
    int depth;
    /// Whether faults are passed over, because one was reported already for what is read.
    boolean muted;

    /// @param outer where the characters of the text stand in the file, if the text is a string in it
    Input(String text, Optional<OffsetMap> outer, ReadLimits limits) {
        this.text = text;
        this.lexer = new Lexer(text);
        this.outer = outer;
        this.limits = limits;
    }

    /// Where the lines of the text start; only faulty texts need that.
    LineIndex lines() {
        LineIndex known = lines.orElseGet(() -> LineIndex.of(text));
        lines = Optional.of(known);
        return known;
    }

    void advance() {
        if (token.is("(") || token.is("[") || token.is("{")) {
            open = open.with(token);
        } else if (token.is(")") || token.is("]") || token.is("}")) {
            open = open.without(token);
        }
        last = token;
        token = lexer.next(token.is("."));
    }

    /// Goes on behind what was not read as tokens.
    void advanceFrom(int index) {
        lexer.index = index;
        last = new Token(Token.Kind.JUNK, "", index, index, false);
        token = lexer.next(false);
    }

    /// Whether the expression that is being read cannot go on with the token.
    boolean ends() {
        return token.isEnd() || newlines && token.newline();
    }

    boolean at(String operator) {
        return token.is(operator) && !ends();
    }

    void expect(String closing, Token opening) {
        if (!at(closing)) {
            throw token.isEnd() ? notClosed(opening, closing) : misses(closing);
        }
        advance();
    }

    /// Called on the way into each part that may hold others; the way out is [#leave()].
    void enter() {
        if (++depth > limits.depth()) {
            throw tooDeep();
        }
    }

    void leave() {
        depth--;
    }

    /// Gives up: what follows is not read.
    Unreadable tooDeep() {
        JsonFault fault = new JsonFault(
                Kind.LIMIT,
                span(token),
                "Nesting is deeper than %d levels".formatted(limits.depth()),
                "move the inner levels into a local value",
                Optional.empty());
        advanceFrom(text.length());
        return new Unreadable(fault, false);
    }

    Span span(Token of) {
        return span(of.start(), of.end());
    }

    /// The characters in the file for a part of the text.
    Span span(int start, int end) {
        return outer.map(map -> {
                    int from = map.offsetAt(start);
                    return new Span(from, end > start ? Math.max(from, map.endOf(end - 1)) : from);
                })
                .orElseGet(() -> new Span(start, end));
    }

    /// The same places in the file.
    OffsetMap inFile(OffsetMap within) {
        return outer.map(within::through).orElse(within);
    }

    Unreadable notClosed(Token opening, String closing) {
        return fault(
                span(opening),
                "`%s` is never closed".formatted(opening.text()),
                "close it with `%s`".formatted(closing));
    }

    Unreadable misses(String expected) {
        if (token.isEnd() || newlines && token.newline()) {
            Span after = span(last.end(), last.end());
            return fault(after, "`%s` is missing here".formatted(expected), "write `%s`".formatted(expected));
        }
        return fault(
                span(token),
                "`%s` is missing before `%s`".formatted(expected, cited(token.text())),
                "write `%s`".formatted(expected));
    }

    Unreadable fault(Span span, String message, String help) {
        return new Unreadable(new JsonFault(Kind.SYNTAX, span, message, help, Optional.empty()), false);
    }

    void report(Unreadable unreadable) {
        if (!muted && !unreadable.isConsequence() && faults.size() < MOST_FAULTS) {
            faults.add(unreadable.fault());
        }
    }

    boolean isFullOfFaults() {
        return faults.size() >= MOST_FAULTS;
    }

    void report(Span span, String message, String help) {
        report(fault(span, message, help));
    }

    void report(Span span, String message, String help, Span related) {
        report(new Unreadable(new JsonFault(Kind.SYNTAX, span, message, help, Optional.of(related)), false));
    }

    List<JsonFault> faultsInOrder() {
        List<JsonFault> sorted = new ArrayList<>(faults);
        sorted.sort(Comparator.comparing(JsonFault::span));
        return sorted;
    }

    /// A text of the user in a form that can stand in a message: on one line and not too long.
    static String cited(String text) {
        String line = text.replace('`', '\'').replaceAll("\\p{Cntrl}+", " ");
        if (line.length() <= 40) {
            return line;
        }
        return line.substring(0, Character.isLowSurrogate(line.charAt(39)) ? 38 : 39) + "…";
    }
}
