package dev.steplint.host.serverless;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.json.OffsetMap;
import dev.steplint.source.Span;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Makes values that nobody wrote: all of each stands where the author wrote what it comes of.
final class Nodes {

    private Nodes() {}

    static JsonString text(Span place, String text) {
        OffsetMap offsets = OffsetMap.builder(place.start())
                .escape(place.start(), Math.max(1, place.length()), text.length())
                .build();
        return new JsonString(place, text, offsets);
    }

    static JsonNumber number(Span place, long value) {
        return new JsonNumber(place, String.valueOf(value), BigDecimal.valueOf(value));
    }

    static JsonBoolean bool(Span place, boolean value) {
        return new JsonBoolean(place, value);
    }

    static JsonMember member(Span place, String key, JsonValue value) {
        return new JsonMember(text(place, key), value);
    }

    /// A member whose key stands where its value does.
    static JsonMember member(String key, JsonValue value) {
        return member(value.span(), key, value);
    }

    static JsonObject object(Span place, JsonMember... members) {
        return new JsonObject(place, Arrays.asList(members));
    }

    static JsonArray array(Span place, JsonValue... elements) {
        return new JsonArray(place, Arrays.asList(elements));
    }

    static JsonArray texts(Span place, List<String> texts) {
        return new JsonArray(
                place, texts.stream().map(text -> text(place, text)).toList());
    }

    static JsonObject reference(Span place, String id) {
        return object(place, member(place, "Ref", text(place, id)));
    }

    static JsonObject attribute(Span place, String id, String name) {
        return object(place, member(place, "Fn::GetAtt", array(place, text(place, id), text(place, name))));
    }

    static JsonObject substitution(Span place, String text) {
        return object(place, member(place, "Fn::Sub", text(place, text)));
    }

    /// A resource of a template.
    ///
    /// @param name what declares it
    static JsonMember resource(JsonString name, String id, String type, Stream<JsonMember> properties) {
        Span place = name.span();
        return member(
                place,
                id,
                object(
                        place,
                        member(place, "Type", text(place, type)),
                        member(place, "Properties", new JsonObject(place, properties.toList()))));
    }
}
