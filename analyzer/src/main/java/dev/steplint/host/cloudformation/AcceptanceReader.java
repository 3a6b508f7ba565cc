package dev.steplint.host.cloudformation;

import dev.steplint.host.Acceptance;
import dev.steplint.host.cloudformation.Template.Declared;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads `Metadata: { steplint: { allow: RULE, reason: TEXT } }` of a machine, or a list of such entries.
final class AcceptanceReader {

    private final Template template;

    AcceptanceReader(Template template) {
        this.template = template;
    }

    List<Acceptance> read(Declared declared) {
        JsonPointer pointer = template.pointer(declared).child("Metadata").child("steplint");
        Optional<JsonValue> entries = declared.body()
                .value("Metadata")
                .flatMap(JsonValue::asObject)
                .flatMap(metadata -> metadata.value("steplint"));
        List<Acceptance> found = new ArrayList<>();
        entries.stream()
                .flatMap(value -> elements(value).stream())
                .flatMap(value -> value.asObject().stream())
                .forEach(entry -> read(declared, entry, pointer).ifPresent(found::add));
        return found;
    }

    private static List<JsonValue> elements(JsonValue value) {
        return value.asArray().map(JsonArray::elements).orElse(List.of(value));
    }

    private Optional<Acceptance> read(Declared declared, JsonObject entry, JsonPointer pointer) {
        Optional<JsonValue> allow = entry.value("allow");
        List<String> rules = allow.stream()
                .flatMap(value -> elements(value).stream())
                .flatMap(value -> value.asString().stream())
                .flatMap(AcceptanceReader::names)
                .toList();
        Optional<String> reason = entry.value("reason")
                .flatMap(JsonValue::asString)
                .map(text -> text.value().strip())
                .filter(text -> !text.isEmpty());
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(new Acceptance(
                        rules,
                        reason,
                        template.at(allow.orElseThrow().span()),
                        pointer,
                        declared.member().span()));
    }

    private static Stream<String> names(JsonString list) {
        return Arrays.stream(list.value().split(",")).map(String::strip).filter(name -> !name.isEmpty());
    }
}
