package dev.steplint.host.serverless;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A variable of the framework in a text: `${self:custom.name, 'other'}`. What CloudFormation understands,
/// `${AWS::Region}` or `${Name}`, is none.
///
/// @param start of the `$` in the text
/// @param end behind the brace
/// @param sources those that are tried one after the other
record Variable(int start, int end, List<Source> sources) {

    private static final Pattern OPENING = Pattern.compile("\\$\\{[a-z][A-Za-z0-9.-]*(?:\\(|:(?!:))");
    private static final Pattern CALL = Pattern.compile(
            "(?<type>[a-z][a-zA-Z0-9]*)(?:\\((?<parameters>[^()]*)\\))?(?: *:(?<address>.*))?", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    /// Texts full of openings cost no more than this many of them.
    private static final int MOST = 1_000;

    Variable {
        sources = List.copyOf(sources);
    }

    /// Where a variable may take its value from.
    sealed interface Source {

        /// A value that stands in the variable itself, as JSON would have it.
        record Word(String text) implements Source {}

        record Quoted(String text) implements Source {}

        /// @param parameter the first one, perhaps with variables in it
        /// @param address perhaps with variables in it
        record Call(String type, Optional<String> parameter, Optional<String> address) implements Source {}

        /// Nothing that is understood.
        record Other() implements Source {}
    }

    /// Whether a text may hold a variable.
    static boolean isIn(String text) {
        return text.contains("${") && OPENING.matcher(text).find();
    }

    /// The variables of a text, outermost ones, from left to right.
    static List<Variable> in(String text) {
        List<Variable> found = new ArrayList<>();
        Matcher openings = OPENING.matcher(text);
        int from = 0;
        for (int tries = 0; tries < MOST && openings.find(from); tries++) {
            int start = openings.start();
            from = start + 2;
            int end = end(text, start);
            if (end > 0 && !isEscaped(text, start)) {
                found.add(new Variable(start, end, sources(text.substring(start + 2, end - 1))));
                from = end;
            }
        }
        return found;
    }

    /// Whether a backslash keeps the framework from replacing it.
    private static boolean isEscaped(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '\\';
    }

    private static int end(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static List<Source> sources(String text) {
        List<Source> sources = new ArrayList<>();
        int from = 0;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            if (i == text.length() || c == ',' && depth == 0 && quote == 0) {
                sources.add(source(text.substring(from, i).strip()));
                from = i + 1;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{' || c == '(') {
                depth++;
            } else if (c == '}' || c == ')') {
                depth--;
            }
        }
        return sources;
    }

    private static Source source(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '\'' || text.charAt(0) == '"')
                && text.charAt(text.length() - 1) == text.charAt(0);
        if (quoted) {
            return new Source.Quoted(text.substring(1, text.length() - 1));
        }
        if (text.equals("true")
                || text.equals("false")
                || text.equals("null")
                || NUMBER.matcher(text).matches()) {
            return new Source.Word(text);
        }
        Matcher call = CALL.matcher(text);
        return call.matches() && (call.group("parameters") != null || call.group("address") != null)
                ? new Source.Call(call.group("type"), part(call.group("parameters")), part(call.group("address")))
                : new Source.Other();
    }

    private static Optional<String> part(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(part -> !part.isEmpty());
    }
}
