package dev.steplint.json;

import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;

/// Reads JSON, and what people write for JSON, into a located tree.
///
/// Each mistake is one [JsonFault]; reading goes on after it with what the author most likely meant, so that the rest of
/// the text is still of use. Here is what concerns the text as a whole; [JsonStructure] reads values.
public final class JsonParser {

    private final SourceFile file;
    private final ReadLimits limits;
    private final JsonInput in;
    private final JsonStructure structure;

    public JsonParser(SourceFile file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
        this.in = new JsonInput(file.text().length() > limits.characters() ? "" : file.text());
        this.structure = new JsonStructure(in, limits);
    }

    public JsonDocument parse() {
        JsonValue root = root();
        return new JsonDocument(file, JsonFormat.JSON, root, in.faults.inOrder());
    }

    private JsonValue root() {
        if (file.text().length() > limits.characters()) {
            in.faults.tooLong(limits);
            return new JsonError(Span.at(0));
        }
        in.skip();
        if (in.atEnd()) {
            if (in.faults.isEmpty()) {
                in.faults.empty();
            }
            return new JsonError(Span.at(0));
        }
        int start = in.pos;
        JsonValue root = switch (in.peek()) {
            case '}', ']', ',', ':', ';' -> {
                in.fault(start, start + 1, "`%c` stands where a value belongs".formatted(in.peek()), "begin with `{`");
                in.stop();
                yield new JsonError(Span.at(start));
            }
            case '"' -> stringAtRoot();
            default -> Character.isLetter(in.peek()) ? wordAtRoot() : structure.value("");
        };
        in.skip();
        if (!in.atEnd()) {
            textAfterEnd();
        }
        return root;
    }

    /// A bare word in place of the bracket: this is no JSON at all.
    private JsonValue wordAtRoot() {
        int start = in.pos;
        in.derail();
        JsonValue value = structure.value("");
        in.rerail();
        if (!(value instanceof JsonString word)) {
            in.pos = start;
            return structure.value("");
        }
        in.fault(
                start,
                in.pos,
                "Text begins with `%s`, as JSON does not".formatted(FaultList.cited(word.value())),
                "begin with `{`");
        in.stop();
        return value;
    }

    /// A string, or the first key of an object whose bracket is missing.
    private JsonValue stringAtRoot() {
        JsonValue string = structure.value("");
        int start = string.span().start();
        int end = in.pos;
        in.skip();
        if (in.peek() != ':') {
            return string;
        }
        in.fault(start, end, "Object has no opening bracket", "add `{` before it");
        in.pos = start;
        return structure.objectWithoutBracket();
    }

    private void textAfterEnd() {
        int start = in.pos;
        char c = in.peek();
        boolean bracket = c == '}' || c == ']';
        in.fault(
                start,
                bracket ? start + 1 : Math.max(start + 1, in.lineEnd(start)),
                bracket ? "`%c` closes nothing".formatted(c) : "Text goes on after the end of the value",
                bracket ? "remove it" : "remove it, or bring it inside the brackets");
    }
}
