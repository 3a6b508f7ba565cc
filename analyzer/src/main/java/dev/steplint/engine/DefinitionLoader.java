package dev.steplint.engine;

import dev.steplint.host.Definition;
import dev.steplint.host.DefinitionFinder;
import dev.steplint.host.Expectation;
import dev.steplint.host.Host;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Sighting;
import dev.steplint.host.Surroundings;
import dev.steplint.host.cloudformation.AssemblyReader;
import dev.steplint.host.cloudformation.TemplateReader;
import dev.steplint.host.serverless.ServerlessReader;
import dev.steplint.host.terraform.PlanReader;
import dev.steplint.host.terraform.TerraformReader;
import dev.steplint.host.value.Deployment;
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

/// Turns the bytes of a file into the definitions it holds or names.
public final class DefinitionLoader {

    private static final Sighting NOTHING = new Sighting.Nothing("holds no state machine definition");

    private DefinitionLoader() {}

    /// Never throws for what is in the bytes: bytes that are no text become a definition with a fault, or are skipped
    /// if nobody said that they are one.
    ///
    /// @param name the file as the user knows it
    /// @param neighbours the files beside it, which it may name
    public static Sighting load(String name, byte[] bytes, Expectation expectation, Neighbours neighbours) {
        return load(name, bytes, expectation, neighbours, Deployment.UNKNOWN);
    }

    /// The same of a host of which somebody says how it is deployed.
    public static Sighting load(
            String name, byte[] bytes, Expectation expectation, Neighbours neighbours, Deployment deployment) {
        return switch (TextDecoder.decode(bytes)) {
            case Decoded.Text(String text) -> {
                if (expectation == Expectation.FOUND && !mayHoldMachine(name, text)) {
                    yield NOTHING;
                }
                SourceFile file = new SourceFile(name, text);
                if (TerraformReader.isNamedAsConfiguration(name)) {
                    yield TerraformReader.read(file, neighbours, deployment)
                            .<Sighting>map(Sighting.Hosted::new)
                            .orElseGet(() -> new Sighting.Nothing("declares no state machine"));
                }
                if (TerraformReader.isNamedAsTemplate(name)) {
                    yield definition(TerraformReader.readTemplate(file), expectation);
                }
                JsonDocument document = JsonReader.read(file, JsonFormat.of(name, text));
                yield sighting(document, expectation, neighbours, deployment);
            }
            case Decoded.Undecodable(String readable, String reason) ->
                expectation == Expectation.FOUND
                        ? new Sighting.Nothing(reason)
                        : new Sighting.Whole(Definition.whole(undecodable(name, readable, reason), Surroundings.NONE));
        };
    }

    private static Sighting sighting(
            JsonDocument document, Expectation expectation, Neighbours neighbours, Deployment deployment) {
        Optional<Host> host = new ServerlessReader()
                .read(document, neighbours)
                .or(() -> new TemplateReader(deployment).read(document, neighbours))
                .or(() -> new PlanReader().read(document, neighbours))
                .or(() -> new AssemblyReader(deployment).read(document, neighbours));
        if (host.isPresent()) {
            return host.get().isEmpty()
                    ? new Sighting.Nothing("is a template without a state machine")
                    : new Sighting.Hosted(host.get());
        }
        return definition(document, expectation);
    }

    private static Sighting definition(JsonDocument document, Expectation expectation) {
        return DefinitionFinder.find(document, expectation)
                .<Sighting>map(Sighting.Whole::new)
                .orElse(NOTHING);
    }

    private static boolean mayHoldMachine(String name, String text) {
        return TerraformReader.isNamedAsConfiguration(name)
                ? TerraformReader.mayHoldMachine(text)
                : DefinitionFinder.mayHoldDefinition(text)
                        || TemplateReader.mayHoldMachine(text)
                        || ServerlessReader.mayHoldMachine(text);
    }

    private static JsonDocument undecodable(String name, String readable, String reason) {
        SourceFile file = new SourceFile(name, readable);
        Span end = Span.at(readable.length());
        JsonFault fault = new JsonFault(
                JsonFault.Kind.SYNTAX, end, "The file " + reason, "save the file as UTF-8 text", Optional.empty());
        return new JsonDocument(file, JsonFormat.of(name, readable), new JsonError(end), List.of(fault));
    }
}
