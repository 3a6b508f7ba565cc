package dev.steplint.host.cloudformation;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Span;
import java.util.Optional;

/// A function of a template: `{"Fn::Sub": …}` or `!Sub …`.
///
/// @param name the long name, such as `Ref` or `Fn::GetAtt`
/// @param span the whole call
record Intrinsic(String name, JsonValue argument, Span span) {

    private static final String PREFIX = "Fn::";

    static Optional<Intrinsic> of(JsonValue value) {
        return switch (value) {
            case JsonObject object
            when object.isTemplateFunction() -> {
                JsonMember only = object.members().getFirst();
                yield Optional.of(new Intrinsic(only.key(), only.value(), object.span()));
            }
            case JsonPlaceholder placeholder ->
                placeholder
                        .tagged()
                        .map(tagged -> new Intrinsic(longName(tagged.tag()), tagged.value(), placeholder.span()));
            default -> Optional.empty();
        };
    }

    private static String longName(String tag) {
        String name = tag.substring(tag.lastIndexOf('!') + 1);
        return name.equals("Ref") || name.equals("Condition") ? name : PREFIX + name;
    }

    boolean is(String other) {
        return name.equals(other);
    }
}
