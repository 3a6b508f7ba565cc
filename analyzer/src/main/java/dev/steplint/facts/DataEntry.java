package dev.steplint.facts;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A value inside of a field from which data is built, at any depth.
///
/// @param member the key and the value; empty for an element of an array
/// @param pointer where the value stands
public record DataEntry(Optional<JsonMember> member, JsonValue value, JsonPointer pointer) {

    /// A field and everything below it, each object and array before what is in it.
    static List<DataEntry> in(JsonMember field, JsonPointer pointer) {
        List<DataEntry> entries = new ArrayList<>();
        collect(new DataEntry(Optional.of(field), field.value(), pointer), entries);
        return List.copyOf(entries);
    }

    private static void collect(DataEntry entry, List<DataEntry> entries) {
        entries.add(entry);
        switch (entry.value) {
            case JsonObject object -> {
                for (JsonMember member : object.members()) {
                    JsonPointer below = entry.pointer.child(member.key());
                    collect(new DataEntry(Optional.of(member), member.value(), below), entries);
                }
            }
            case JsonArray array -> {
                for (int i = 0; i < array.elements().size(); i++) {
                    JsonPointer below = entry.pointer.child(i);
                    collect(new DataEntry(Optional.empty(), array.elements().get(i), below), entries);
                }
            }
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _, JsonPlaceholder _, JsonError _ -> {}
        }
    }

    /// The string, if it is one that deployment does not change.
    public Optional<JsonString> text() {
        return value.asString().filter(string -> !string.hasPlaceholder());
    }
}
