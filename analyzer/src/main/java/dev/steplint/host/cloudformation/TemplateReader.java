package dev.steplint.host.cloudformation;

import dev.steplint.host.Host;
import dev.steplint.host.HostReader;
import dev.steplint.host.Neighbours;
import dev.steplint.host.cdk.Assembly;
import dev.steplint.host.value.Bindings;
import dev.steplint.host.value.Deployment;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// Finds the state machines of a template of CloudFormation or SAM, and of those that it nests.
public final class TemplateReader implements HostReader {

    private static final String MACHINE = "::StateMachine";

    /// What a template spells that has machines in other files.
    private static final List<String> OTHER_FILES = List.of(NestedStacks.NATIVE, NestedStacks.SAM, "AWS::Include");

    private final Deployment deployment;

    /// Reads templates of which nobody knows how they are deployed.
    public TemplateReader() {
        this(Deployment.UNKNOWN);
    }

    /// @param deployment how the templates are deployed
    public TemplateReader(Deployment deployment) {
        this.deployment = deployment;
    }

    /// Whether a text may be a template with a machine: it spells the end of the type's name somewhere, or names files
    /// that may have one.
    public static boolean mayHoldMachine(String text) {
        return text.contains(MACHINE) || OTHER_FILES.stream().anyMatch(text::contains);
    }

    @Override
    public Optional<Host> read(JsonDocument document, Neighbours neighbours) {
        if (!Template.is(document)) {
            return isBrokenTemplate(document)
                    ? Optional.of(new Host(document, List.of(), StackReader.unreadable(document, List.of())))
                    : Optional.empty();
        }
        JsonObject root = document.root().asObject().orElseThrow();
        Optional<Assembly> assembly = Assembly.around(neighbours);
        Deployment known = assembly.map(around -> deployment.or(around.deployment(baseName(document))))
                .orElse(deployment);
        Template template = Template.of(document, root, Values.of(known, root));
        return Optional.of(new StackReader(neighbours, assembly, Nesting.of(document.file())).read(template));
    }

    /// Reads what another tool makes a template of.
    ///
    /// @param document an object with `Resources`
    /// @param known what placeholders in it stand for that are none of CloudFormation
    public static Host read(JsonDocument document, Neighbours neighbours, Bindings known) {
        JsonObject root = document.root().asObject().orElseThrow();
        Values values = Values.of(Deployment.UNKNOWN, root).with(known);
        return new StackReader(neighbours, Optional.empty(), Nesting.of(document.file()))
                .read(Template.of(document, root, values));
    }

    /// The name of a file in its folder.
    static String baseName(JsonDocument document) {
        String name = document.file().name();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// A text that breaks off before a resource can be told, but that spells what a template spells.
    private static boolean isBrokenTemplate(JsonDocument document) {
        String text = document.file().text();
        return document.faults().stream().anyMatch(StackReader::stopsReading)
                && text.contains(MACHINE)
                && text.contains("Resources")
                && document.root()
                        .asObject()
                        .filter(root -> root.has("StartAt"))
                        .isEmpty();
    }
}
