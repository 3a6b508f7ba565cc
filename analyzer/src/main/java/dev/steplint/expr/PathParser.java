package dev.steplint.expr;

import dev.steplint.expr.Expression.Path;
import dev.steplint.expr.Expression.Root;
import dev.steplint.expr.Expression.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Reads a JSONPath as Step Functions takes it (AWS Step Functions Developer Guide, "Using JSONPath paths").
///
/// As lenient as the service: a name after a dot may hold whatever does not end it.
public final class PathParser {

    private static final String NAME_ENDS = ".[ \t\r\n,()'\"";

    private PathParser() {}

    /// Reads a string that must be one path.
    public static Parsed parse(String text) {
        Cursor cursor = new Cursor(text);
        try {
            Path path = read(cursor);
            if (!cursor.atEnd()) {
                throw cursor.fault(
                        cursor.index(),
                        text.length(),
                        "the path is followed by something else",
                        "remove what follows the path, or put a name with other characters into `['…']`");
            }
            return new Parsed.Ok(path);
        } catch (Cursor.FaultException e) {
            return new Parsed.Faulty(e.fault);
        }
    }

    /// Reads a path at the cursor, up to the first character that cannot belong to it.
    static Path read(Cursor cursor) {
        int start = cursor.index();
        if (!cursor.take('$')) {
            throw cursor.fault(
                    "a path begins with `$`", "begin it with `$.` for the input or `$$.` for the Context object");
        }
        Root root = root(cursor);
        List<Step> steps = new ArrayList<>();
        while (cursor.peek() == '.' || cursor.peek() == '[') {
            steps.add(step(cursor));
        }
        return new Path(start, cursor.index(), root, steps);
    }

    private static Root root(Cursor cursor) {
        if (cursor.take('$')) {
            return new Root.Context();
        }
        int start = cursor.index();
        while (Character.isUnicodeIdentifierPart(cursor.peek()) && !cursor.atEnd()) {
            cursor.next();
        }
        String name = cursor.since(start);
        return name.isEmpty() ? new Root.Input() : new Root.Variable(name);
    }

    private static Step step(Cursor cursor) {
        int start = cursor.index();
        if (cursor.peek() == '[') {
            return bracket(cursor);
        }
        cursor.next();
        if (cursor.peek() == '.') {
            cursor.next();
            return descent(cursor, start);
        }
        if (cursor.take('*')) {
            return new Step.Wildcard(start, cursor.index());
        }
        if (cursor.peek() == '[') {
            // `$.[0]` and `$.['a']`, which the service's reader takes.
            return bracket(cursor);
        }
        return name(cursor, start);
    }

    /// What follows `..` belongs to the step, but for a bracket, which is the next one.
    private static Step descent(Cursor cursor, int start) {
        if (cursor.peek() == '[' || cursor.take('*')) {
            return new Step.Descent(start, cursor.index());
        }
        if (cursor.atEnd() || NAME_ENDS.indexOf(cursor.peek()) >= 0) {
            throw cursor.fault(start, cursor.index(), "nothing follows `..`", "name the field to look for after `..`");
        }
        name(cursor, cursor.index());
        return new Step.Descent(start, cursor.index());
    }

    private static Step name(Cursor cursor, int start) {
        int from = cursor.index();
        while (!cursor.atEnd() && NAME_ENDS.indexOf(cursor.peek()) < 0) {
            if (cursor.next() == '\\' && !cursor.atEnd()) {
                // A reference path may escape a character of a name (specification, "Reference Paths").
                cursor.next();
            }
        }
        String name = cursor.since(from);
        if (name.isEmpty()) {
            throw cursor.fault(
                    start,
                    Math.max(start + 1, cursor.index()),
                    "nothing follows the dot",
                    "name a field after the dot, or remove the dot");
        }
        return new Step.Name(start, cursor.index(), name.replaceAll("\\\\(.)", "$1"), false);
    }

    private static Step bracket(Cursor cursor) {
        int start = cursor.index();
        cursor.next();
        cursor.skipBlanks();
        Step step = switch (cursor.peek()) {
            case '*' -> {
                cursor.next();
                yield new Step.Wildcard(start, cursor.index());
            }
            case '?' -> {
                cursor.next();
                cursor.skipBlanks();
                yield filter(cursor, start);
            }
            case '(' -> filter(cursor, start);
            case '\'', '"' -> names(cursor, start);
            default -> numbers(cursor, start);
        };
        cursor.skipBlanks();
        if (!cursor.take(']')) {
            throw cursor.fault(
                    start, cursor.index() + (cursor.atEnd() ? 0 : 1), "the bracket is not closed", "close it with `]`");
        }
        return ended(step, cursor.index());
    }

    /// The same step, ending after its closing bracket.
    private static Step ended(Step step, int end) {
        return switch (step) {
            case Step.Name name -> new Step.Name(name.start(), end, name.name(), true);
            case Step.Index index -> new Step.Index(index.start(), end, index.index());
            case Step.Wildcard wildcard -> new Step.Wildcard(wildcard.start(), end);
            case Step.Descent descent -> new Step.Descent(descent.start(), end);
            case Step.Union union -> new Step.Union(union.start(), end);
            case Step.Slice slice -> new Step.Slice(slice.start(), end);
            case Step.Filter filter -> new Step.Filter(filter.start(), end);
        };
    }

    private static Step filter(Cursor cursor, int start) {
        if (cursor.peek() != '(') {
            throw cursor.fault("a filter is written `[?(…)]`", "put the condition into parentheses");
        }
        int depth = 0;
        do {
            if (cursor.atEnd()) {
                throw cursor.fault(start, cursor.index(), "the filter is not closed", "close it with `)]`");
            }
            char c = cursor.next();
            if (c == '\'' || c == '"') {
                quoted(cursor, c);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        } while (depth > 0);
        return new Step.Filter(start, cursor.index());
    }

    private static Step names(Cursor cursor, int start) {
        List<String> names = new ArrayList<>();
        do {
            cursor.skipBlanks();
            char quote = cursor.peek();
            if (quote != '\'' && quote != '"') {
                throw cursor.fault("a name is missing after the comma", "write the name in quotes");
            }
            cursor.next();
            names.add(quoted(cursor, quote));
            cursor.skipBlanks();
        } while (cursor.take(','));
        return names.size() == 1
                ? new Step.Name(start, cursor.index(), names.getFirst(), true)
                : new Step.Union(start, cursor.index());
    }

    /// The rest of a quoted string, after its opening quote.
    private static String quoted(Cursor cursor, char quote) {
        int start = cursor.index() - 1;
        StringBuilder value = new StringBuilder();
        while (!cursor.atEnd()) {
            char c = cursor.next();
            if (c == quote) {
                return value.toString();
            }
            value.append(c == '\\' && !cursor.atEnd() ? cursor.next() : c);
        }
        throw cursor.fault(start, cursor.index(), "the quote is not closed", "close it with `%s`".formatted(quote));
    }

    /// `3`, `-1`, `0,2`, or `1:3` of which one side may be missing.
    private static Step numbers(Cursor cursor, int start) {
        OptionalLong first = number(cursor);
        if (cursor.peek() == ':') {
            while (cursor.take(':')) {
                number(cursor);
            }
            return new Step.Slice(start, cursor.index());
        }
        if (first.isEmpty()) {
            if (cursor.atEnd() || cursor.peek() == ']') {
                throw cursor.fault(
                        start,
                        cursor.index() + (cursor.atEnd() ? 0 : 1),
                        "the bracket is empty",
                        "write an index or a name into it");
            }
            throw cursor.fault(
                    "`%s` is neither an index nor a name in quotes".formatted(cursor.peek()),
                    "write an index, or a name as `['name']`");
        }
        if (cursor.peek() != ',') {
            return new Step.Index(start, cursor.index(), first.getAsLong());
        }
        while (cursor.take(',')) {
            if (number(cursor).isEmpty()) {
                throw cursor.fault("an index is missing after the comma", "write it, or remove the comma");
            }
        }
        return new Step.Union(start, cursor.index());
    }

    /// A whole number and the blanks around it; empty if there is none.
    private static OptionalLong number(Cursor cursor) {
        cursor.skipBlanks();
        int start = cursor.index();
        cursor.take('-');
        while (cursor.peek() >= '0' && cursor.peek() <= '9') {
            cursor.next();
        }
        String digits = cursor.since(start);
        if (digits.equals("-") || digits.length() > 18) {
            throw cursor.fault(start, cursor.index(), "`%s` is no index".formatted(digits), "write a whole number");
        }
        cursor.skipBlanks();
        return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }
}
