package dev.steplint.host.cloudformation;

import dev.steplint.host.Acceptance;
import dev.steplint.host.cloudformation.Template.Declared;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads `Metadata: { steplint: { allow: RULE, reason: TEXT } }`, or a list of such entries, of a machine and of the
/// template as a whole.
final class AcceptanceReader {

    private static final String METADATA = "Metadata";
    private static final String OURS = "steplint";

    private final Template template;

    AcceptanceReader(Template template) {
        this.template = template;
    }

    /// What is accepted in a machine.
    List<Acceptance> read(Declared declared) {
        return read(
                declared.body(), template.pointer(declared), declared.member().span());
    }

    /// What is accepted in everything that the template declares.
    List<Acceptance> readAll() {
        Span everything = new Span(0, template.file().text().length());
        return read(template.root(), JsonPointer.ROOT, everything);
    }

    /// @param parent what has the metadata
    private List<Acceptance> read(JsonObject parent, JsonPointer pointer, Span extent) {
        Optional<JsonValue> entries =
                parent.value(METADATA).flatMap(JsonValue::asObject).flatMap(metadata -> metadata.value(OURS));
        List<Acceptance> found = new ArrayList<>();
        entries.stream()
                .flatMap(value -> elements(value).stream())
                .flatMap(value -> value.asObject().stream())
                .forEach(entry -> acceptance(entry, pointer.child(METADATA).child(OURS), extent)
                        .ifPresent(found::add));
        return found;
    }

    private static List<JsonValue> elements(JsonValue value) {
        return value.asArray().map(JsonArray::elements).orElse(List.of(value));
    }

    private Optional<Acceptance> acceptance(JsonObject entry, JsonPointer pointer, Span extent) {
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
                        rules, reason, template.at(allow.orElseThrow().span()), pointer, extent));
    }

    private static Stream<String> names(JsonString list) {
        return Arrays.stream(list.value().split(",")).map(String::strip).filter(name -> !name.isEmpty());
    }
}
