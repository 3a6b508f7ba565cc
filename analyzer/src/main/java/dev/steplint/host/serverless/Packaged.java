package dev.steplint.host.serverless;

import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.host.cloudformation.TemplateReader;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonReader;
import java.util.Optional;

/// The template that `serverless package` has written beside a service: what the service leaves to code stands there.
final class Packaged {

    private static final String PATH = ".serverless/cloudformation-template-update-stack.json";

    private final Neighbours neighbours;
    private Optional<Host> host = Optional.empty();
    private boolean read;

    Packaged(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /// The definition of a machine, with what the template says beside it.
    ///
    /// @param id the logical id
    Optional<Definition> definition(String id) {
        if (!read) {
            read = true;
            host = look();
        }
        return host.stream()
                .flatMap(found -> found.definitions().stream())
                .filter(definition -> !definition.surroundings().isConditional())
                .filter(definition -> definition
                        .surroundings()
                        .origin()
                        .filter(origin -> origin.id().equals(id))
                        .isPresent())
                .findFirst();
    }

    private Optional<Host> look() {
        return neighbours.read(PATH) instanceof Reading.Found(var file)
                ? new TemplateReader().read(JsonReader.read(file, JsonFormat.JSON), neighbours)
                : Optional.empty();
    }
}
