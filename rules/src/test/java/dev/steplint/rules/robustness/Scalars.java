package dev.steplint.rules.robustness;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/// The values in a tree that hold no others.
final class Scalars {
    private Scalars() {}

    /// Strings, numbers, booleans and nulls, in source order.
    static List<JsonValue> in(JsonValue root) {
        List<JsonValue> scalars = new ArrayList<>();
        collect(root, scalars);
        return scalars;
    }

    private static void collect(JsonValue value, List<JsonValue> scalars) {
        switch (value) {
            case JsonObject object ->
                object.members().stream().map(JsonMember::value).forEach(each -> collect(each, scalars));
            case JsonArray array -> array.elements().forEach(each -> collect(each, scalars));
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> scalars.add(value);
            case JsonPlaceholder _, JsonError _ -> {}
        }
    }
}
