package dev.steplint.host.cloudformation;

import dev.steplint.host.Host;
import dev.steplint.host.HostReader;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.host.cdk.Assembly;
import dev.steplint.host.value.Deployment;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonReader;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the state machines of a cloud assembly of the CDK by its manifest: those of its stacks, and of the stages in it.
public final class AssemblyReader implements HostReader {

    private final Deployment deployment;

    /// @param deployment how the stacks are deployed, where the assembly does not say it
    public AssemblyReader(Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public Optional<Host> read(JsonDocument document, Neighbours neighbours) {
        return document.root()
                .asObject()
                .filter(Assembly::isManifest)
                .map(manifest -> host(
                        document,
                        manifest,
                        neighbours,
                        new HashSet<>(Set.of(document.file().name()))));
    }

    /// @param seen the names of the manifests that were read
    private Host host(JsonDocument document, JsonObject manifest, Neighbours neighbours, Set<String> seen) {
        List<Host> nested = new ArrayList<>();
        for (String template : Assembly.templates(manifest)) {
            read(template, neighbours)
                    .flatMap(found -> new TemplateReader(deployment).read(found, neighbours.in(folder(template))))
                    .ifPresent(nested::add);
        }
        for (String folder : Assembly.nested(manifest)) {
            Optional<JsonDocument> inner = read(folder + "/" + Assembly.MANIFEST, neighbours)
                    .filter(found -> seen.add(found.file().name()));
            inner.flatMap(found -> found.root().asObject())
                    .filter(Assembly::isManifest)
                    .ifPresent(found -> nested.add(host(inner.get(), found, neighbours.in(folder), seen)));
        }
        return new Host(
                document,
                document.format().name(),
                List.of(),
                List.of(),
                List.of(),
                document.file(),
                nested,
                List.of());
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static Optional<JsonDocument> read(String path, Neighbours neighbours) {
        return neighbours.read(path) instanceof Reading.Found(SourceFile file)
                ? Optional.of(JsonReader.read(file, JsonFormat.JSON))
                : Optional.empty();
    }
}
