package dev.steplint.host.terraform;

import dev.steplint.host.value.Bindings;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.json.OffsetMap;
import dev.steplint.json.ReadLimits;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes a value as the JSON that `jsonencode` makes of it, each part where it is written in one file.
///
/// What is written in another file stands where this file refers to it.
final class Conversion {

    /// What is used in many places of a value counts each time.
    private static final int MOST_VALUES = 200_000;

    private final SourceFile file;
    private final Map<String, Text> bindings = new HashMap<>();
    private final List<JsonFault> faults = new ArrayList<>();
    private int values;
    private int depth;

    Conversion(SourceFile file) {
        this.file = file;
    }

    Bindings bindings() {
        return new Bindings(bindings);
    }

    List<JsonFault> faults() {
        return faults;
    }

    /// @param around where the value stands if it is written in another file that this one does not refer to
    JsonValue convert(Value value, Span around) {
        Span span = value.place().in(file).orElse(around);
        if (++values > MOST_VALUES || depth > ReadLimits.DEFAULT.depth()) {
            if (faults.stream().noneMatch(fault -> fault.kind() == JsonFault.Kind.LIMIT)) {
                faults.add(limit(span));
            }
            return new JsonError(span);
        }
        depth++;
        JsonValue converted = switch (value) {
            case Value.Text text -> string(text, around);
            case Value.Numeral numeral -> new JsonNumber(use(value.place(), span), numeral.text(), numeral.value());
            case Value.Bool bool -> new JsonBoolean(use(value.place(), span), bool.value());
            case Value.Null _ -> new JsonNull(use(value.place(), span));
            case Value.Encoded encoded ->
                string(new Value.Text(encoded.place(), JsonWriter.write(encoded.content(), encoded.place())), around);
            case Value.Unknown unknown -> placeholder(unknown.hole(), span);
            case Value.OneOf several -> placeholder(several.hole(), span);
            case Value.Items items ->
                new JsonArray(
                        span,
                        items.items().stream().map(item -> convert(item, span)).toList());
            case Value.Fields fields -> object(fields, span);
        };
        depth--;
        return converted;
    }

    private static JsonFault limit(Span span) {
        return new JsonFault(
                JsonFault.Kind.LIMIT,
                span,
                "Value holds more than can be read",
                "split it into several definitions",
                Optional.empty());
    }

    private JsonPlaceholder placeholder(Hole hole, Span span) {
        bind(hole);
        return new JsonPlaceholder(span, hole.placeholder());
    }

    void bind(Hole hole) {
        bindings.put(hole.placeholder(), Text.of(hole.reference()));
    }

    private JsonObject object(Value.Fields fields, Span span) {
        Map<String, JsonString> keys = new HashMap<>();
        List<JsonMember> members = new ArrayList<>(fields.fields().size());
        for (Value.Field field : fields.fields()) {
            JsonString key = string(field.key(), span);
            Optional.ofNullable(keys.putIfAbsent(key.value(), key))
                    .filter(first -> !first.span().equals(key.span()))
                    .ifPresent(first -> faults.add(new JsonFault(
                            JsonFault.Kind.DUPLICATE_KEY,
                            key.span(),
                            "Key `%s` stands twice in one object".formatted(key.value()),
                            "rename one of the two, or remove it",
                            Optional.of(first.span()))));
            members.add(new JsonMember(key, convert(field.value(), span)));
        }
        return new JsonObject(span, members);
    }

    /// Where a value that has no parts stands: at the last reference to it, else where it is written.
    private Span use(Place place, Span otherwise) {
        Span found = otherwise;
        Optional<Place> next = Optional.of(place);
        while (next.isPresent()) {
            if (next.get().file() == file) {
                found = next.get().span();
            }
            next = next.get().use();
        }
        return found;
    }

    private JsonString string(Value.Text text, Span around) {
        text.pieces().forEach(piece -> {
            if (piece instanceof Piece.Open open) {
                bind(open.hole());
            }
        });
        Span span = use(text.place(), around);
        boolean here = text.place().file() == file && text.place().use().isEmpty();
        if (here) {
            return TextAssembly.assemble(text, file).asString(span);
        }
        String shown = text.shown();
        return new JsonString(
                span,
                shown,
                OffsetMap.builder(span.start())
                        .escape(span.start(), Math.max(1, span.length()), shown.length())
                        .build());
    }
}
