package dev.steplint.json;

import dev.steplint.json.JsonFault.Kind;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Moves a tree that was read from an inner text to where the text stands in the outer one.
final class Relocation {

    private final OffsetMap offsets;

    /// @param offsets where the characters of the inner text stand
    Relocation(OffsetMap offsets) {
        this.offsets = offsets;
    }

    /// Moves everything by the same distance.
    static Relocation by(int distance) {
        return new Relocation(OffsetMap.verbatim(distance, Integer.MAX_VALUE));
    }

    static Span span(Span inner, OffsetMap offsets) {
        int start = offsets.offsetAt(inner.start());
        int end = inner.length() == 0 ? start : offsets.endOf(inner.end() - 1);
        return new Span(start, Math.max(start, end));
    }

    JsonValue value(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> {
                List<JsonValue> elements = new ArrayList<>(array.elements().size());
                array.elements().forEach(element -> elements.add(value(element)));
                yield new JsonArray(span(array.span()), elements);
            }
            case JsonString string -> string(string);
            case JsonNumber number -> new JsonNumber(span(number.span()), number.text(), number.value());
            case JsonBoolean bool -> new JsonBoolean(span(bool.span()), bool.value());
            case JsonNull none -> new JsonNull(span(none.span()));
            case JsonPlaceholder placeholder ->
                new JsonPlaceholder(
                        span(placeholder.span()),
                        placeholder.text(),
                        placeholder
                                .tagged()
                                .map(tagged -> new JsonPlaceholder.Tagged(tagged.tag(), value(tagged.value()))));
            case JsonError error -> new JsonError(span(error.span()));
        };
    }

    private JsonObject object(JsonObject object) {
        List<JsonMember> members = new ArrayList<>(object.members().size());
        for (JsonMember member : object.members()) {
            members.add(new JsonMember(string(member.name()), value(member.value())));
        }
        return new JsonObject(span(object.span()), members);
    }

    private JsonString string(JsonString string) {
        return new JsonString(
                span(string.span()), string.value(), string.offsets().through(offsets));
    }

    private Span span(Span inner) {
        return span(inner, offsets);
    }

    JsonFault fault(JsonFault fault, String text) {
        boolean unsure = fault.kind() == Kind.SYNTAX && isBesidePlaceholder(fault.span(), text);
        return fault(fault, unsure ? Kind.TEMPLATE : fault.kind());
    }

    JsonFault fault(JsonFault fault) {
        return fault(fault, fault.kind());
    }

    private JsonFault fault(JsonFault fault, Kind kind) {
        return new JsonFault(
                kind,
                span(fault.span()),
                fault.message(),
                fault.help(),
                fault.related().map(this::span));
    }

    /// Whether a placeholder begins or ends within a place or right beside it, blanks apart.
    private static boolean isBesidePlaceholder(Span span, String text) {
        int from = span.start();
        while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = Math.min(span.end(), text.length());
        while (to < text.length() && Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        if (from > 0 && text.charAt(from - 1) == '}') {
            int open = text.lastIndexOf("${", from);
            if (open >= 0 && Placeholder.endOf(text, open) == from) {
                return true;
            }
        }
        for (int i = from; i <= to; i++) {
            if (Placeholder.opensAt(text, i)) {
                return true;
            }
        }
        return false;
    }
}
