package dev.steplint.host.serverless;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.Optional;

/// Tells a definition that stands in one file from one that is put together of several.
final class Narrowing {

    private Narrowing() {}

    /// The document as one of the file that it stands in; itself if it stands in several.
    static JsonDocument narrow(JsonDocument document) {
        SourceFile text = document.file();
        Optional<SourceFile.Part> part =
                text.partAt(document.root().span().start()).filter(found -> isWithin(document.root(), found.span()));
        if (part.isEmpty()) {
            return document;
        }
        Span span = part.get().span();
        JsonDocument within = new JsonDocument(
                text,
                document.format(),
                document.root(),
                document.faults().stream()
                        .filter(fault -> span.contains(fault.span()))
                        .toList(),
                document.passages());
        return within.movedTo(part.get().file(), -span.start());
    }

    private static boolean isWithin(JsonValue value, Span part) {
        boolean here = part.contains(value.span());
        return here
                && switch (value) {
                    case JsonObject object ->
                        object.members().stream()
                                .allMatch(member -> isWithin(member.name(), part) && isWithin(member.value(), part));
                    case JsonArray array -> array.elements().stream().allMatch(element -> isWithin(element, part));
                    case JsonString string ->
                        string.value().isEmpty()
                                || part.contains(string.spanOf(0, 1)) && part.contains(string.contentSpan());
                    case JsonPlaceholder _, JsonNumber _, JsonBoolean _, JsonNull _, JsonError _ -> true;
                };
    }
}
