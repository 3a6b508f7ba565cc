package dev.steplint.json;

import dev.steplint.json.JsonFault.Kind;
import dev.steplint.source.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Says in our words where and why the YAML library could not go on.
final class YamlFaults {

    private final YamlText text;

    YamlFaults(YamlText text) {
        this.text = text;
    }

    /// @param reached the offset up to which everything was read
    JsonFault of(RuntimeException exception, int reached) {
        if (!(exception instanceof MarkedYamlEngineException marked)) {
            return unknown(reached);
        }
        int at = marked.getProblemMark().map(this::offset).orElse(reached);
        int context = marked.getContextMark().map(this::offset).orElse(-1);
        if (reached == 0 && text.at(0) == '%') {
            return fault(at, lineEnd(at), "Directive is not followed by `---`", "write `---` on a line before this");
        }
        return of(String.valueOf(marked.getProblem()), String.valueOf(marked.getContext()), at, context);
    }

    private int offset(Mark mark) {
        return text.offset(mark.getIndex());
    }

    private JsonFault of(String problem, String context, int at, int start) {
        if (problem.startsWith("found character") || problem.contains("after \\t(TAB)")) {
            return unexpectedCharacter(at);
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return secondColon(at);
        }
        if (problem.startsWith("found unexpected end of stream")
                || problem.startsWith("found unexpected document separator")) {
            return fault(
                    start,
                    text.lineEnd(start),
                    "String is never closed",
                    "add `%c` at its end".formatted(text.at(start)));
        }
        if (problem.startsWith("expected ',' or ")) {
            return withinBrackets(at, start);
        }
        if (problem.startsWith("expected <block end>")) {
            return betweenBlocks(problem, at, start);
        }
        if (problem.startsWith("could not find expected ':'")) {
            return withoutColon(start);
        }
        if (problem.startsWith("found unknown escape") || problem.startsWith("expected escape sequence")) {
            return escape(problem, at);
        }
        if (problem.startsWith("expected the node content")) {
            if (at >= text.length()) {
                return fault(
                        at, at, "Text ends where a value belongs", "write the value, and close what is still open");
            }
            return fault(
                    at,
                    at + 1,
                    "`%s` stands where a value belongs".formatted(character(at)),
                    "write a value before it, or put it in quotes");
        }
        if (context.contains("anchor") || context.contains("alias")) {
            return fault(
                    start,
                    text.isBreak(at) ? start + 1 : at + 1,
                    "`%c` begins a name in YAML, and none follows".formatted(text.at(start)),
                    "put the value in quotes");
        }
        if (context.contains("block scalar")) {
            return blockScalar(problem, at, start);
        }
        if (problem.startsWith("found undefined tag handle")) {
            int end = text.properties(start).tag().end();
            return fault(
                    start,
                    Math.max(end, start + 1),
                    "Tag `%s` uses a handle that is not declared"
                            .formatted(FaultList.cited(text.text.substring(start, end))),
                    "write one `!` only");
        }
        if (problem.startsWith("expected '<document start>'")) {
            return fault(
                    at, lineEnd(at), "Text goes on after the end of the document", "remove it, or what ends it above");
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return fault(at, at + 1, "`-` begins a list in the middle of a line", "write it on a line of its own");
        }
        return unknown(at);
    }

    private JsonFault fault(int from, int to, String message, String help) {
        return fault(from, to, message, help, Optional.empty());
    }

    private JsonFault fault(int from, int to, String message, String help, Optional<Span> related) {
        int start = Math.clamp(from, 0, text.length());
        int end = Math.clamp(to, start, text.length());
        return new JsonFault(Kind.SYNTAX, new Span(start, end), message, help, related);
    }

    private JsonFault unknown(int at) {
        return fault(at, lineEnd(at), "Text from here on is no YAML", "check its indentation, colons and quotes");
    }

    private String character(int at) {
        return at < text.length() ? Character.toString(text.text.codePointAt(at)) : "";
    }

    /// The end of what stands on the line of an offset.
    private int lineEnd(int from) {
        return text.trimmedEnd(from, text.lineEnd(from));
    }

    /// The end of the key that begins at an offset.
    private int keyEnd(int from) {
        int end = lineEnd(from);
        int i = from;
        while (i < end && !(text.at(i) == ':' && (i + 1 == end || text.isBlank(i + 1)))) {
            i++;
        }
        return i;
    }

    private JsonFault unexpectedCharacter(int at) {
        int blanks = text.blanksEnd(text.lineStart(at));
        if (text.at(at) == '\t'
                || text.text.substring(text.lineStart(at), blanks).indexOf('\t') >= 0) {
            int tab = text.at(at) == '\t' ? at : text.text.indexOf('\t', text.lineStart(at));
            return fault(tab, text.blanksEnd(tab), "Line is indented by a tab", "indent it by spaces");
        }
        if (text.at(at) == '%' && text.at(at - 1) == '{' && blanks == at - 1) {
            return directive(at - 1);
        }
        return fault(
                at,
                at + 1,
                text.at(at) == '`'
                        ? "Backtick cannot begin a value in YAML"
                        : "`%s` cannot begin a value in YAML".formatted(character(at)),
                "put the value in quotes");
    }

    /// A line of a template engine, such as `{% if x %}`.
    private JsonFault directive(int start) {
        int end = text.text.indexOf("%}", start, text.lineEnd(start));
        Span span = new Span(start, end < 0 ? lineEnd(start) : end + 2);
        return new JsonFault(
                Kind.TEMPLATE,
                span,
                FaultList.directive(text.text.substring(span.start(), span.end())),
                FaultList.DIRECTIVE_HELP,
                Optional.empty());
    }

    /// A colon that makes a key of something that is none.
    private JsonFault secondColon(int at) {
        int lineStart = text.lineStart(at);
        int key = text.blanksEnd(lineStart);
        while (text.at(key) == '-' && text.isBlank(key + 1)) {
            key = text.blanksEnd(key + 1);
        }
        String line = text.text.substring(key, at);
        if (line.contains(": ") || line.contains(":\t")) {
            return fault(at, at + 1, "Line has a second `: `", "put the value in quotes");
        }
        int above = text.trimmedEnd(0, lineStart);
        int aboveStart = text.blanksEnd(text.lineStart(above));
        if (above == 0 || aboveStart - text.lineStart(above) < key - lineStart) {
            return fault(
                    key,
                    at,
                    "Key `%s` is indented further than the line above".formatted(FaultList.cited(line)),
                    "indent it like the key above");
        }
        return fault(aboveStart, above, "Line has no `:` after its key", "write `: ` after the key");
    }

    private JsonFault withinBrackets(int at, int start) {
        boolean object = text.at(start) == '{';
        String subject = object ? "Object" : "Array";
        char closer = object ? '}' : ']';
        Optional<Span> opening = Optional.of(new Span(start, start + 1));
        if (at >= text.length() || isOutside(at, start)) {
            return fault(
                    start,
                    start + 1,
                    subject + " is never closed",
                    "add `%c` where it ends".formatted(closer),
                    Optional.of(Span.at(at)));
        }
        if (text.at(at) == '}' || text.at(at) == ']') {
            return fault(
                    at,
                    at + 1,
                    "%s is closed with `%c`".formatted(subject, text.at(at)),
                    "write `%c`".formatted(closer),
                    opening);
        }
        return fault(
                at,
                at + 1,
                "`%s` stands where a comma or `%c` belongs".formatted(character(at), closer),
                "write `,` before it, or close the bracket",
                opening);
    }

    /// Whether a line begins so far to the left that it cannot belong to a bracket.
    private boolean isOutside(int at, int bracket) {
        int line = text.lineStart(at);
        int bracketLine = text.lineStart(bracket);
        int first = text.blanksEnd(line);
        return line > bracketLine
                && first - line <= text.blanksEnd(bracketLine) - bracketLine
                && text.blanksEnd(bracketLine) < bracket
                && text.at(first) != '}'
                && text.at(first) != ']';
    }

    private JsonFault betweenBlocks(String problem, int at, int start) {
        boolean aligned = at - text.lineStart(at) == start - text.lineStart(start);
        if (problem.endsWith("'<scalar>'")) {
            return fault(at, lineEnd(at), "Text goes on after the end of the value", "put the whole value in quotes");
        }
        if (problem.endsWith("'-'") || problem.endsWith("'<block sequence start>'")) {
            return fault(
                    at,
                    at + 1,
                    aligned
                            ? "List item stands among the keys of an object"
                            : "List item is indented like nothing above it",
                    "indent it like the items it belongs to");
        }
        if (problem.endsWith("'?'") || problem.endsWith("'<block mapping start>'")) {
            return fault(
                    at,
                    keyEnd(at),
                    aligned ? "Key stands among the items of a list" : "Key is indented like nothing above it",
                    "indent it like the keys it belongs to");
        }
        if (text.at(at) == '!') {
            return fault(
                    at,
                    text.properties(at).tag().end(),
                    "Two tags stand before one value",
                    "write one of them in its long form, as a key");
        }
        if (text.at(at) == ':') {
            return fault(at, at + 1, "Colon has no key before it", "put the whole key in quotes");
        }
        return fault(
                at,
                at + 1,
                "`%s` stands outside of brackets".formatted(character(at)),
                "remove it, or put the value in quotes");
    }

    private JsonFault withoutColon(int start) {
        int above = text.trimmedEnd(0, text.lineStart(start));
        int header = above;
        while (header > 0 && "+-123456789".indexOf(text.at(header - 1)) >= 0) {
            header--;
        }
        char indicator = text.at(header - 1);
        boolean block = (indicator == '|' || indicator == '>') && text.isBlank(header - 2);
        return block
                ? fault(
                        start,
                        lineEnd(start),
                        "Text below `%c` is not indented".formatted(indicator),
                        "indent it further than the key above")
                : fault(start, lineEnd(start), "Line has no `:` after its key", "write `: ` after the key");
    }

    private JsonFault escape(String problem, int at) {
        if (problem.startsWith("found unknown")) {
            String written = "\\" + character(at);
            return fault(
                    at - 1,
                    at - 1 + written.length(),
                    "`%s` is no escape in YAML".formatted(FaultList.cited(written)),
                    "write `\\%s`, or use single quotes".formatted(FaultList.cited(written)));
        }
        int digits = at;
        while (Character.digit(text.at(digits), 16) >= 0) {
            digits++;
        }
        return fault(
                at - 2,
                digits,
                "`%s` has too few hexadecimal digits"
                        .formatted(FaultList.cited(text.text.substring(Math.max(0, at - 2), digits))),
                "write two digits after `x`, four after `u`, eight after `U`");
    }

    private JsonFault blockScalar(String problem, int at, int start) {
        if (problem.contains("leading empty lines")) {
            return emptyLine(start);
        }
        if (text.at(at) == '0') {
            return fault(at, at + 1, "Block cannot be indented by `0`", "write a digit from 1 to 9, or none");
        }
        return fault(
                at,
                lineEnd(at),
                "Text stands on the line of the `%c`".formatted(text.at(start)),
                "write it on the lines below");
    }

    /// The longest of the empty lines above the first line of a block.
    private JsonFault emptyLine(int below) {
        int longest = Math.max(0, below - 1);
        int length = 0;
        for (int end = below - 1; end > 0 && text.blanksEnd(text.lineStart(end)) >= end; ) {
            int start = text.lineStart(end);
            if (end - start > length) {
                length = end - start;
                longest = start;
            }
            end = start - 1;
        }
        return fault(
                longest,
                longest + length,
                "Empty line is indented further than the text below it",
                "remove its spaces");
    }
}
