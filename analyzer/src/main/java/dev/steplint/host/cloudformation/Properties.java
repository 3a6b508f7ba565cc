package dev.steplint.host.cloudformation;

import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The properties of a resource, each worked out when it is asked for.
final class Properties {

    private final Evaluator evaluator;
    private final JsonObject object;

    Properties(Evaluator evaluator, JsonObject object) {
        this.evaluator = evaluator;
        this.object = object;
    }

    /// These, and of others what is not among these.
    Properties over(Properties others) {
        List<JsonMember> members = new ArrayList<>(object.members());
        others.object.members().stream()
                .filter(member -> !object.has(member.key()))
                .forEach(members::add);
        return new Properties(evaluator, new JsonObject(object.span(), members));
    }

    /// The member as it is written.
    Optional<JsonMember> written(String name) {
        return object.find(name);
    }

    Setting<JsonValue> value(String name) {
        Optional<JsonMember> member = object.find(name);
        if (member.isEmpty()) {
            return object.has("Fn::Transform") || Loops.isIn(object) ? Setting.unknown() : Setting.absent();
        }
        return evaluator.setting(member.get().value());
    }

    Setting<Text> text(String name) {
        return value(name).map(evaluator::asText);
    }

    Setting<Long> whole(String name) {
        return scalar(name).map(Properties::asWhole);
    }

    static Optional<Long> asWhole(JsonValue value) {
        if (value instanceof JsonNumber number && number.asLong().isPresent()) {
            return Optional.of(number.asLong().getAsLong());
        }
        return value.asString()
                .flatMap(JsonString::known)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    Setting<Boolean> bool(String name) {
        return scalar(name).map(Properties::asBoolean);
    }

    /// A parameter that is known by its text.
    private Setting<JsonValue> scalar(String name) {
        return value(name)
                .map(value -> value instanceof JsonPlaceholder
                        ? evaluator.text(value).map(JsonValue.class::cast)
                        : Optional.of(value));
    }

    static Optional<Boolean> asBoolean(JsonValue value) {
        if (value instanceof JsonBoolean bool) {
            return Optional.of(bool.value());
        }
        return value.asString().flatMap(JsonString::known).flatMap(text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /// The properties below a property.
    Setting<Properties> below(String name) {
        return value(name).map(value -> value.asObject().map(found -> new Properties(evaluator, found)));
    }

    /// The elements of a list; of one element alone that element. Unknown if one of them may be nothing.
    Setting<List<JsonValue>> list(String name) {
        return value(name).map(Properties::elements);
    }

    private static Optional<List<JsonValue>> elements(JsonValue value) {
        List<JsonValue> elements = value.asArray().map(JsonArray::elements).orElse(List.of(value));
        return value.isUnknown() && value.asString().isEmpty()
                        || elements.stream().anyMatch(Evaluator::mayBeNothing)
                ? Optional.empty()
                : Optional.of(elements);
    }

    Setting<List<Text>> texts(String name) {
        return list(name).map(elements -> {
            List<Text> texts = elements.stream()
                    .flatMap(element -> evaluator.asText(element).stream())
                    .toList();
            return texts.size() == elements.size() ? Optional.of(texts) : Optional.empty();
        });
    }

    /// An object of texts, or a list of objects with `Key` and `Value`; unknown if one of them cannot be told.
    Setting<Map<String, Text>> map(String name) {
        return value(name).map(value -> entries(value, "Key"));
    }

    Optional<Map<String, Text>> entries(JsonValue value, String key) {
        Map<String, Text> entries = new LinkedHashMap<>();
        int count = 0;
        if (value instanceof JsonObject map) {
            count = map.members().size();
            map.members()
                    .forEach(member ->
                            evaluator.asText(member.value()).ifPresent(text -> entries.put(member.key(), text)));
        } else if (value instanceof JsonArray array) {
            count = array.elements().size();
            for (JsonValue element : array.elements()) {
                Properties entry = new Properties(evaluator, element.asObject().orElse(object));
                Optional<String> name = entry.text(key).value().flatMap(Text::known);
                Optional<Text> text = entry.text("Value").value();
                if (name.isPresent() && text.isPresent()) {
                    entries.put(name.get(), text.get());
                }
            }
        } else {
            return Optional.empty();
        }
        return entries.size() == count ? Optional.of(entries) : Optional.empty();
    }

    Location place() {
        return evaluator.place(object);
    }
}
