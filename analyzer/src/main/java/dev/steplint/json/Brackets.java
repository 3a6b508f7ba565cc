package dev.steplint.json;

import dev.steplint.source.Span;
import java.util.Arrays;

/// The objects and arrays that are open at the current position, and what is wrong with how they
/// are closed.
final class Brackets {

    /// How often the rest of the text may be searched for the meaning of a wrong bracket.
    private static final int MOST_SEARCHES = 10;

    /// How many closing brackets a help may list.
    private static final int MOST_LISTED = 10;

    private final JsonInput in;
    private char[] closers = new char[16];
    private int[] offsets = new int[16];
    private int[] indents = new int[16];
    private String[] names = new String[16];
    private int depth;
    private int searches;

    /// The first bracket whose closing one stands further left than its line: most likely the one
    /// that is really open, if any is at the end.
    private int suspectOffset = -1;

    private String suspectName = "";

    Brackets(JsonInput in) {
        this.in = in;
    }

    int depth() {
        return depth;
    }

    /// @param name the key of the object or array, empty without one
    void open(String name) {
        if (depth == closers.length) {
            closers = Arrays.copyOf(closers, depth * 2);
            offsets = Arrays.copyOf(offsets, depth * 2);
            indents = Arrays.copyOf(indents, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
        }
        closers[depth] = in.peek() == '[' ? ']' : '}';
        offsets[depth] = in.pos;
        indents[depth] = in.indent;
        names[depth] = name;
        depth++;
    }

    /// The innermost one ends, with or without its bracket at the current position.
    void close() {
        depth--;
        if (suspectOffset < 0 && in.first && in.indent < indents[depth]) {
            suspectOffset = offsets[depth];
            suspectName = described(depth);
        }
    }

    /// Whether the innermost array has no bracket of its own in the rest of the text, but stands in
    /// an object: what follows then belongs to that.
    boolean isUnclosedArray() {
        int arrays = 0;
        for (int i = 0; i < depth; i++) {
            arrays += closers[i] == ']' ? 1 : 0;
        }
        return depth > 1 && closers[depth - 2] == '}' && surplus(']') < arrays;
    }

    /// Reports that the innermost one ends here without its bracket.
    void endsBefore(JsonString key) {
        in.fault(
                key.span().start(),
                key.span().end(),
                "%s is not closed before `%s`".formatted(described(depth - 1), FaultList.cited(key.value())),
                "add `%c` at its end".formatted(closers[depth - 1]),
                new Span(offsets[depth - 1], offsets[depth - 1] + 1));
        in.derail();
    }

    /// Whether the innermost one ends with the other kind of bracket, at the current position, by
    /// mistake. If not, its own bracket is missing, and this one belongs to one further out.
    boolean endsWithOther() {
        char found = in.peek();
        char wanted = closers[depth - 1];
        Span opening = new Span(offsets[depth - 1], offsets[depth - 1] + 1);
        int outer = 0;
        for (int i = 0; i < depth - 1; i++) {
            outer += closers[i] == found ? 1 : 0;
        }
        boolean mistaken = outer == 0 || surplus(found) > outer;
        if (mistaken) {
            in.fault(
                    in.pos,
                    in.pos + 1,
                    "%s is closed with `%c`".formatted(described(depth - 1), found),
                    "write `%c`".formatted(wanted),
                    opening);
        } else {
            in.fault(
                    in.pos,
                    in.pos + 1,
                    "%s is not closed before this `%c`".formatted(described(depth - 1), found),
                    "add `%c` at its end".formatted(wanted),
                    opening);
            in.derail();
        }
        return mistaken;
    }

    /// How many more brackets of a kind the rest of the text closes than it opens.
    private int surplus(char closer) {
        if (searches++ >= MOST_SEARCHES) {
            return 0;
        }
        char opener = closer == '}' ? '{' : '[';
        int surplus = 0;
        boolean string = false;
        for (int i = in.pos; i < in.end; i++) {
            char c = in.chars[i];
            if (c == '"' || c == '\n') {
                string = c == '"' && !string;
            } else if (string) {
                i += c == '\\' ? 1 : 0;
            } else if (c == closer) {
                surplus++;
            } else if (c == opener) {
                surplus--;
            }
        }
        return surplus;
    }

    /// The text ends here, with these still open.
    void endOfText() {
        if (in.explainsEnd) {
            return;
        }
        in.explainsEnd = true;
        int innermost = depth - 1;
        boolean suspect = suspectOffset >= 0;
        int offset = suspect ? suspectOffset : offsets[innermost];
        String subject = suspect ? suspectName : described(innermost);
        in.rerail();
        in.fault(
                offset,
                offset + 1,
                subject + " is never closed",
                suspect
                        ? "add `%s` where it ends".formatted(in.chars[offset] == '[' ? "]" : "}")
                        : "add `%s` at the end of the text".formatted(missing()),
                Span.at(in.end));
    }

    private String missing() {
        StringBuilder missing = new StringBuilder();
        for (int i = depth - 1; i >= 0 && missing.length() < MOST_LISTED; i--) {
            missing.append(closers[i]);
        }
        return missing.append(depth > MOST_LISTED ? "…" : "").toString();
    }

    private String described(int level) {
        String kind = closers[level] == '}' ? "Object" : "Array";
        return names[level].isEmpty() ? kind : "%s `%s`".formatted(kind, FaultList.cited(names[level]));
    }
}
