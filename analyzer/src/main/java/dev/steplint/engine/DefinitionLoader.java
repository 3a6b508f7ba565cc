package dev.steplint.engine;

import dev.steplint.host.DefinitionFinder;
import dev.steplint.host.Expectation;
import dev.steplint.host.Sighting;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import dev.steplint.source.TextDecoder;
import dev.steplint.source.TextDecoder.Decoded;
import java.util.List;
import java.util.Optional;

/// Turns the bytes of a file into the definitions it holds.
public final class DefinitionLoader {

    private DefinitionLoader() {}

    /// Never throws for what is in the bytes: bytes that are no text become a definition with a fault, or are skipped
    /// if nobody said that they are one.
    ///
    /// @param name the file as the user knows it
    public static Sighting load(String name, byte[] bytes, Expectation expectation, Surroundings surroundings) {
        return switch (TextDecoder.decode(bytes)) {
            case Decoded.Text(String text) -> {
                if (expectation == Expectation.FOUND && !DefinitionFinder.mayHoldDefinition(text)) {
                    yield new Sighting.Nothing("holds no state machine definition");
                }
                SourceFile file = new SourceFile(name, text);
                JsonDocument document = JsonReader.read(file, JsonFormat.of(name, text));
                yield DefinitionFinder.find(document, expectation, surroundings);
            }
            case Decoded.Undecodable(String readable, String reason) ->
                expectation == Expectation.FOUND
                        ? new Sighting.Nothing(reason)
                        : DefinitionFinder.find(
                                undecodable(name, readable, reason), Expectation.DEFINITION, surroundings);
        };
    }

    private static JsonDocument undecodable(String name, String readable, String reason) {
        SourceFile file = new SourceFile(name, readable);
        Span end = Span.at(readable.length());
        JsonFault fault = new JsonFault(
                JsonFault.Kind.SYNTAX, end, "The file " + reason, "save the file as UTF-8 text", Optional.empty());
        return new JsonDocument(file, JsonFormat.of(name, readable), new JsonError(end), List.of(fault));
    }
}
