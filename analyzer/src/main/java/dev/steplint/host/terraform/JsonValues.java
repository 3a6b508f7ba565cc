package dev.steplint.host.terraform;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.SourceFile;

/// Takes what JSON or YAML says as values of Terraform.
final class JsonValues {

    private JsonValues() {}

    static Value read(JsonValue value, SourceFile file) {
        Place place = new Place(file, value.span());
        return switch (value) {
            case JsonObject object ->
                new Value.Fields(
                        place,
                        object.members().stream()
                                .map(member -> new Value.Field(text(member.name(), file), read(member.value(), file)))
                                .toList());
            case JsonArray array ->
                new Value.Items(
                        place,
                        array.elements().stream()
                                .map(element -> read(element, file))
                                .toList());
            case JsonString string -> text(string, file);
            case JsonNumber number -> new Value.Numeral(place, number.value());
            case JsonBoolean bool -> new Value.Bool(place, bool.value());
            case JsonNull _ -> new Value.Null(place);
            case JsonPlaceholder _, JsonError _ ->
                new Value.Unknown(
                        place,
                        Hole.of("%s:%d"
                                .formatted(
                                        file.name().replaceAll("[{}\"]", ""),
                                        value.span().start())));
        };
    }

    private static Value.Text text(JsonString string, SourceFile file) {
        return Value.Text.written(file, string.span(), string.value(), string.offsets());
    }
}
