package dev.steplint.json;

import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the values of a JSON text, and bridges what is missing or superfluous between them.
final class JsonStructure {

    private final JsonInput in;
    private final ReadLimits limits;
    private final JsonStrings strings;
    private final JsonWords words;
    private final Brackets brackets;
    private int values;

    JsonStructure(JsonInput in, ReadLimits limits) {
        this.in = in;
        this.limits = limits;
        this.strings = new JsonStrings(in);
        this.words = new JsonWords(in);
        this.brackets = new Brackets(in);
    }

    private boolean counts() {
        if (values < limits.values()) {
            values++;
            return true;
        }
        in.faults.tooManyValues(Span.at(in.pos), limits);
        in.stop();
        return false;
    }

    /// Reads the value at the current position.
    ///
    /// @param name the key of the value, empty without one
    JsonValue value(String name) {
        if (!counts()) {
            return new JsonError(Span.at(in.pos));
        }
        char c = in.peek();
        return switch (c) {
            case '"' -> strings.read();
            case '[' -> container(false, true, name);
            case '{' -> Placeholder.endOfDoubled(in.text, in.pos) > 0 ? words.value() : container(true, true, name);
            default -> JsonStrings.opens(c) ? strings.read() : words.value();
        };
    }

    /// What stood last in an object or array.
    private enum Last {
        BRACKET,
        COMMA,
        ITEM,
        /// A bare placeholder may bring its own commas.
        PLACEHOLDER
    }

    /// An object or array of which a part is read.
    private static final class Part {

        final boolean object;
        final List<JsonMember> members = new ArrayList<>();
        final List<JsonValue> elements = new ArrayList<>();
        final Keys keys = new Keys();
        Last last = Last.BRACKET;
        int comma;

        Part(boolean object) {
            this.object = object;
        }

        /// Whether no item was read; one that could not be read is none.
        boolean isEmpty() {
            return members.isEmpty() && elements.isEmpty();
        }

        String item() {
            return object ? "member" : "element";
        }
    }

    /// Reads the members from the current position on as those of an object.
    JsonValue objectWithoutBracket() {
        return container(true, false, "");
    }

    /// Reads an object or array.
    ///
    /// @param bracket whether its bracket stands at the current position, or is missing
    private JsonValue container(boolean object, boolean bracket, String name) {
        int start = in.pos;
        if (brackets.depth() >= limits.depth()) {
            in.faults.tooDeep(new Span(start, start + 1), limits);
            in.stop();
            return new JsonError(Span.at(start));
        }
        brackets.open(name);
        in.pos += bracket ? 1 : 0;
        Part part = new Part(object);
        int end = items(part, object ? '}' : ']', bracket);
        Span span = new Span(start, end);
        return object ? new JsonObject(span, part.members) : new JsonArray(span, part.elements);
    }

    /// Reads up to the closing bracket, and returns the offset after it.
    private int items(Part part, char closer, boolean bracket) {
        while (true) {
            int end = in.pos;
            in.skip();
            char c = in.peek();
            if (in.atEnd()) {
                if (bracket) {
                    brackets.endOfText();
                }
                brackets.close();
                return end;
            } else if (c == closer) {
                trailingComma(part);
                in.rerail();
                int closing = in.pos++;
                if (brackets.depth() == 1 && isTooEarly(closing)) {
                    part.last = Last.ITEM;
                    continue;
                }
                brackets.close();
                return closing + 1;
            } else if (c == '}' || c == ']') {
                boolean mistaken = brackets.endsWithOther();
                brackets.close();
                in.pos += mistaken ? 1 : 0;
                return mistaken ? in.pos : end;
            } else if (c == ',' || c == ';') {
                separator(c, part);
            } else if (c == ':' && part.last == Last.ITEM && !part.isEmpty()) {
                if (!part.object && endsBeforeKey(part)) {
                    brackets.close();
                    return part.elements.isEmpty()
                            ? in.pos
                            : part.elements.getLast().span().end();
                }
                secondColon(part);
            } else {
                JsonValue item = part.object ? member(part) : element(part);
                part.last = item instanceof JsonPlaceholder ? Last.PLACEHOLDER : Last.ITEM;
            }
        }
    }

    private void trailingComma(Part part) {
        if (part.last == Last.COMMA) {
            in.fault(part.comma, part.comma + 1, "Comma stands after the last %s".formatted(part.item()), "remove it");
        }
    }

    /// Whether the outermost bracket is closed although members follow.
    private boolean isTooEarly(int closing) {
        in.skip();
        if (in.peek() != ',') {
            return false;
        }
        in.fault(
                closing,
                closing + 1,
                "`%c` closes the outermost bracket, but more follows".formatted(in.chars[closing]),
                "remove it, or another closing bracket before it");
        return true;
    }

    private void separator(char c, Part part) {
        int start = in.pos;
        boolean expected = part.last == Last.ITEM || part.last == Last.PLACEHOLDER;
        if (expected) {
            in.rerail();
        }
        if (c == ';') {
            in.fault(start, start + 1, "`;` stands where a comma belongs", "write `,`");
        } else if (!expected) {
            in.fault(
                    start,
                    start + 1,
                    part.last == Last.COMMA
                            ? "Comma follows another comma"
                            : "Comma stands before the first %s".formatted(part.item()),
                    "remove it");
            in.derail();
        }
        part.last = Last.COMMA;
        part.comma = start;
        in.pos++;
    }

    /// Whether the string before the colon here is no element: the bracket of the array is missing,
    /// and the key of the object around it follows. Then goes back to that key.
    private boolean endsBeforeKey(Part part) {
        if (!(part.elements.getLast() instanceof JsonString key) || !brackets.isUnclosedArray()) {
            return false;
        }
        brackets.endsBefore(key);
        part.elements.removeLast();
        in.pos = key.span().start();
        return true;
    }

    /// What stood last is followed by a colon: a value that is taken for a key.
    private void secondColon(Part part) {
        int start = in.pos++;
        if (part.object) {
            JsonMember member = part.members.getLast();
            in.fault(
                    start,
                    start + 1,
                    "Key `%s` has a second colon after its value".formatted(FaultList.cited(member.key())),
                    "write one key and one value between commas");
        } else {
            JsonValue key = part.elements.removeLast();
            in.fault(
                    key.span().start(),
                    key.span().end(),
                    "Array holds a key and a value",
                    "write `{` and `}` around them");
        }
        in.derail();
        in.skip();
        if (isValueNext()) {
            JsonValue value = value("");
            if (!part.object) {
                part.elements.add(value);
            }
        }
    }

    private boolean isValueNext() {
        return switch (in.peek()) {
            case ',', ';', ':', '}', ']' -> false;
            default -> !in.atEnd();
        };
    }

    private JsonValue element(Part part) {
        int start = in.pos;
        boolean missing = isCommaMissing(part);
        boolean bracket = in.peek() == '{' || in.peek() == '[';
        if (missing && bracket) {
            missingComma(start, start + 1, "Comma is missing before this element");
        }
        JsonValue value;
        if (in.peek() == ':') {
            in.pos++;
            in.fault(start, in.pos, "Colon stands in an array", "remove it");
            return new JsonError(new Span(start, in.pos));
        }
        value = value("");
        if (missing && !bracket) {
            missingComma(start, value.span().end(), "Comma is missing before this element");
            in.derail();
        }
        part.elements.add(value);
        return value;
    }

    private boolean isCommaMissing(Part part) {
        return part.last == Last.ITEM
                && !Placeholder.opensAt(in.text, in.pos)
                && Placeholder.endOfDoubled(in.text, in.pos) < 0;
    }

    private void missingComma(int from, int to, String message) {
        in.fault(from, to, message, "add `,` between the two");
    }

    /// Reads a key and its value, and returns the value.
    private JsonValue member(Part part) {
        int start = in.pos;
        boolean missing = isCommaMissing(part);
        char c = in.peek();
        if (c == ':' || c == '[' || c == '{' && Placeholder.endOfDoubled(in.text, start) < 0) {
            return valueWithoutKey();
        }
        JsonValue key = JsonStrings.opens(c) ? strings.read() : words.key();
        JsonString name = key instanceof JsonString string
                ? string
                : new JsonString(
                        key.span(),
                        in.text(key.span()),
                        OffsetMap.verbatim(start, key.span().length()));
        int end = Math.max(in.pos, name.span().end());
        if (missing) {
            missingComma(start, end, "Comma is missing before `%s`".formatted(FaultList.cited(name.value())));
            in.derail();
        }
        in.skip();
        if (key instanceof JsonPlaceholder && in.peek() != ':') {
            part.members.add(new JsonMember(name, key));
            return key;
        }
        if (!JsonStrings.opens(c) && in.peek() != ':' && in.peek() != '=') {
            in.derail();
        }
        JsonValue value = valueOf(name, start, end);
        JsonMember member = new JsonMember(name, value);
        Optional<JsonString> first = part.keys.add(name);
        if (first.isPresent()) {
            in.duplicateKey(name, first.get());
        }
        part.members.add(member);
        return value;
    }

    private JsonValue valueWithoutKey() {
        int start = in.pos;
        in.pos += in.peek() == ':' ? 1 : 0;
        in.fault(
                start,
                start + 1,
                in.pos > start ? "Colon has no key before it" : "Value has no key",
                "write a key in double quotes and a colon before it");
        in.skip();
        return isValueNext() ? value("") : new JsonError(Span.at(in.pos));
    }

    /// Reads the colon and the value after a key.
    private JsonValue valueOf(JsonString name, int start, int end) {
        char c = in.peek();
        int colon = in.pos;
        if (c == ':') {
            in.pos++;
        } else if (c == '=') {
            in.pos += in.at(colon + 1) == '>' || in.at(colon + 1) == '=' ? 2 : 1;
            in.fault(
                    colon,
                    in.pos,
                    "`%s` stands where a colon belongs".formatted(in.text.substring(colon, in.pos)),
                    "write `:`");
        } else if (isValueNext()) {
            in.fault(
                    start,
                    end,
                    "Colon is missing after the key `%s`".formatted(FaultList.cited(name.value())),
                    "write `:` between key and value");
            in.derail();
        }
        in.skip();
        if (isValueNext()) {
            return value(name.value());
        }
        if (!in.atEnd()) {
            in.fault(
                    start,
                    end,
                    "Key `%s` has no value".formatted(FaultList.cited(name.value())),
                    "write a value after it");
            in.derail();
        }
        return new JsonError(Span.at(c == ':' ? colon + 1 : end));
    }
}
