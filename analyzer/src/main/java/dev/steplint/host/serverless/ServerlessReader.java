package dev.steplint.host.serverless;

import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.host.HostReader;
import dev.steplint.host.Neighbours;
import dev.steplint.host.cloudformation.TemplateReader;
import dev.steplint.host.value.Bindings;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the state machines of a service of the Serverless Framework.
public final class ServerlessReader implements HostReader {

    private static final String MENTION = "stepFunctions";
    private static final String NOTATION = "Serverless Framework";

    private static final List<String> PSEUDO = List.of(
            "AWS::Region", "AWS::AccountId", "AWS::Partition", "AWS::URLSuffix", "AWS::StackName", "AWS::StackId");

    /// Whether a text may be a service with a machine.
    public static boolean mayHoldMachine(String text) {
        return text.contains(MENTION);
    }

    @Override
    public Optional<Host> read(JsonDocument document, Neighbours neighbours) {
        if (!Service.is(document)) {
            return isBroken(document)
                    ? Optional.of(new Host(document, NOTATION, List.of(), unreadable(document)))
                    : Optional.empty();
        }
        JsonObject root = document.root().asObject().orElseThrow();
        Library library = new Library(document, neighbours);
        Variables variables = new Variables(root, document.file(), library);
        Service service = new Service(root, variables);
        MachineSection section = new MachineSection(service);
        FunctionSection functions = new FunctionSection(service);
        Map<String, JsonMember> resources = resources(service, section, functions);
        boolean complete = service.isPlain()
                && functions.isComplete()
                && service.resources().complete();

        SourceFile text = library.text();
        JsonObject template = Nodes.object(
                root.span(),
                Nodes.member(root.span(), "Resources", new JsonObject(root.span(), List.copyOf(resources.values()))));
        Host made = TemplateReader.read(
                new JsonDocument(text, document.format(), template, library.faults()), neighbours, bindings(variables));
        return Optional.of(
                new HostAssembly(document, text, library, variables, section, new Packaged(neighbours), complete)
                        .host(made));
    }

    /// The resources of the template that the framework and the plugin would make.
    private static Map<String, JsonMember> resources(
            Service service, MachineSection section, FunctionSection functions) {
        Map<String, JsonMember> resources = new LinkedHashMap<>();
        Stream<JsonMember> activities = section.activities().stream().map(ServerlessReader::activity);
        Stream.concat(activities, service.resources().all().stream())
                .forEach(resource -> resources.put(resource.key(), resource));
        Set<String> ids = Set.copyOf(resources.keySet());
        boolean versions = section.machines().stream().anyMatch(ServiceMachine::usesVersions);
        functions.resources(versions).forEach(resource -> resources.putIfAbsent(resource.key(), resource));
        for (ServiceMachine machine : section.machines()) {
            machine.resources(service, functions, ids).forEach(resource -> resources.put(resource.key(), resource));
        }
        return resources;
    }

    private static JsonMember activity(JsonString name) {
        return Nodes.resource(
                name,
                Names.activity(name.value()),
                "AWS::StepFunctions::Activity",
                Stream.of(Nodes.member("Name", name)));
    }

    /// The plugin writes `#{AWS::Region}` as CloudFormation does.
    private static Bindings bindings(Variables variables) {
        Map<String, Text> all = new HashMap<>(variables.bindings().byPlaceholder());
        for (String pseudo : PSEUDO) {
            Text text = Text.of(new Reference.Pseudo(pseudo));
            all.put("#{" + pseudo + "}", text);
            all.put("${" + pseudo + "}", text);
        }
        return new Bindings(all);
    }

    /// A text that breaks off before its sections can be told, but that spells what a service spells.
    private static boolean isBroken(JsonDocument document) {
        String text = document.file().text();
        return !unreadable(document).isEmpty()
                && text.contains("stateMachines")
                && mayHoldMachine(text)
                && document.root()
                        .asObject()
                        .filter(root -> root.has("StartAt"))
                        .isEmpty();
    }

    private static List<HostFault> unreadable(JsonDocument document) {
        List<HostFault> faults = new ArrayList<>();
        for (JsonFault fault : document.faults()) {
            if (fault.kind() != JsonFault.Kind.DUPLICATE_KEY) {
                faults.add(new HostFault.Unreadable(fault));
            }
        }
        return faults;
    }
}
