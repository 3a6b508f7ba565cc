package dev.steplint.expr;

import dev.steplint.expr.Expression.Call;
import dev.steplint.expr.Expression.Numeral;
import dev.steplint.expr.Expression.Text;
import dev.steplint.expr.Expression.Word;
import java.util.ArrayList;
import java.util.List;

/// Reads the call of an intrinsic function (Amazon States Language specification, "Intrinsic Functions").
///
/// Reads the form only: which functions there are and what they take is for [IntrinsicFunction].
public final class IntrinsicParser {

    /// Far beyond the ten that the service takes; keeps the reader from exhausting the stack.
    private static final int DEPTH = 200;

    private IntrinsicParser() {}

    /// Reads a string that must be one call.
    public static Parsed parse(String text) {
        Cursor cursor = new Cursor(text);
        try {
            cursor.skipBlanks();
            Expression call = call(cursor, 1);
            cursor.skipBlanks();
            if (!cursor.atEnd()) {
                throw cursor.fault(
                        cursor.index(),
                        text.length(),
                        "the call is followed by something else",
                        "remove what follows it");
            }
            return new Parsed.Ok(call);
        } catch (Cursor.FaultException e) {
            return new Parsed.Faulty(e.fault);
        }
    }

    /// Reads a string that may be a path or a call.
    public static Parsed parsePathOrCall(String text) {
        return text.startsWith("$") ? PathParser.parse(text) : parse(text);
    }

    private static Call call(Cursor cursor, int depth) {
        int start = cursor.index();
        if (depth > DEPTH) {
            throw cursor.fault("the calls are nested too deeply", "compute a part of it in a state before");
        }
        while (Character.isLetterOrDigit(cursor.peek()) || cursor.peek() == '.' || cursor.peek() == '_') {
            cursor.next();
        }
        String name = cursor.since(start);
        int nameEnd = cursor.index();
        cursor.skipBlanks();
        if (name.isEmpty() || !cursor.take('(')) {
            throw cursor.fault(
                    start,
                    Math.max(start, nameEnd),
                    name.isEmpty() ? "an intrinsic function begins with its name" : "no `(` follows the name",
                    "write it as `States.Format('…', $.field)`");
        }
        List<Expression> arguments = new ArrayList<>();
        cursor.skipBlanks();
        if (cursor.take(')')) {
            return new Call(start, cursor.index(), name, nameEnd, arguments);
        }
        do {
            cursor.skipBlanks();
            arguments.add(argument(cursor, depth));
            cursor.skipBlanks();
        } while (cursor.take(','));
        if (!cursor.take(')')) {
            throw cursor.fault(
                    cursor.atEnd() ? start : cursor.index(),
                    cursor.atEnd() ? nameEnd : cursor.index() + 1,
                    cursor.atEnd() ? "the call is not closed" : "a comma or `)` is missing",
                    cursor.atEnd() ? "close it with `)`" : "put a comma between the arguments");
        }
        return new Call(start, cursor.index(), name, nameEnd, arguments);
    }

    private static Expression argument(Cursor cursor, int depth) {
        char c = cursor.peek();
        if (cursor.atEnd() || c == ',' || c == ')') {
            throw cursor.fault(
                    Math.max(0, cursor.index() - 1),
                    cursor.index(),
                    "an argument is missing",
                    "write it, or remove the comma");
        }
        if (c == '\'') {
            return text(cursor);
        }
        if (c == '$') {
            return PathParser.read(cursor);
        }
        if (c == '"') {
            throw cursor.fault("a string stands in single quotes here", "write `'…'`");
        }
        if (c == '-' || c == '+' || c >= '0' && c <= '9') {
            return numeral(cursor);
        }
        int start = cursor.index();
        for (String word : List.of("true", "false", "null")) {
            if (cursor.startsWith(word)) {
                cursor.skip(word.length());
                if (!Character.isLetterOrDigit(cursor.peek()) && cursor.peek() != '.' && cursor.peek() != '(') {
                    return new Word(start, cursor.index(), word);
                }
                cursor.back(start);
            }
        }
        return call(cursor, depth + 1);
    }

    private static Numeral numeral(Cursor cursor) {
        int start = cursor.index();
        cursor.next();
        while (Character.isDigit(cursor.peek()) || "eE.+-".indexOf(cursor.peek()) >= 0 && !cursor.atEnd()) {
            cursor.next();
        }
        String text = cursor.since(start);
        if (!text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw cursor.fault(start, cursor.index(), "`%s` is no number".formatted(text), "write it as JSON does");
        }
        return new Numeral(start, cursor.index(), text);
    }

    private static Text text(Cursor cursor) {
        int start = cursor.index();
        cursor.next();
        StringBuilder value = new StringBuilder();
        int holes = 0;
        while (!cursor.atEnd()) {
            char c = cursor.next();
            if (c == '\'') {
                return new Text(start, cursor.index(), value.toString(), holes);
            }
            if (c == '\\') {
                char escaped = cursor.peek();
                if ("'{}\\".indexOf(escaped) < 0 || cursor.atEnd()) {
                    throw cursor.fault(
                            cursor.index() - 1,
                            cursor.index() + (cursor.atEnd() ? 0 : 1),
                            "only `'`, `{`, `}` and `\\` can follow a backslash",
                            "remove the backslash, or write two");
                }
                value.append(cursor.next());
            } else {
                if (c == '{' && cursor.peek() == '}') {
                    holes++;
                }
                value.append(c);
            }
        }
        throw cursor.fault(start, cursor.index(), "the string is not closed", "close it with `'`");
    }
}
