package dev.steplint.host.cloudformation;

import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.host.HostReader;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Surroundings;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.cloudformation.MachineReader.Draft;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.value.Bindings;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the state machines of a template of CloudFormation or SAM.
public final class TemplateReader implements HostReader {

    private static final String MENTION = "::StateMachine";

    /// Whether a text may be a template with a machine: it spells the end of the type's name somewhere.
    public static boolean mayHoldMachine(String text) {
        return text.contains(MENTION);
    }

    @Override
    public Optional<Host> read(JsonDocument document, Neighbours neighbours) {
        if (!Template.is(document)) {
            return isBrokenTemplate(document)
                    ? Optional.of(new Host(document, List.of(), unreadable(document, List.of())))
                    : Optional.empty();
        }
        return Optional.of(read(document, neighbours, Bindings.NONE));
    }

    /// Reads what another tool makes a template of.
    ///
    /// @param document an object with `Resources`
    /// @param known what placeholders in it stand for that are none of CloudFormation
    public static Host read(JsonDocument document, Neighbours neighbours, Bindings known) {
        Template template = Template.of(document, document.root().asObject().orElseThrow(), known);
        Holes holes = new Holes(known);
        Evaluator evaluator = new Evaluator(template, holes);
        RoleReader roles = new RoleReader(template, evaluator);
        MachineReader machines = new MachineReader(template, neighbours, evaluator, roles);
        List<Draft> drafts = template.resources().values().stream()
                .filter(MachineReader::isMachine)
                .map(machines::read)
                .toList();
        Resources resources = drafts.isEmpty()
                ? Resources.NONE
                : new ResourceReader(template, evaluator, roles)
                        .read(
                                drafts.stream().map(Draft::machine).toList(),
                                drafts.stream()
                                        .flatMap(draft -> draft.role().stream())
                                        .toList());
        List<Definition> definitions = new ArrayList<>();
        List<HostFault> faults = new ArrayList<>();
        for (Draft draft : drafts) {
            faults.addAll(draft.faults());
            draft.found()
                    .map(found -> new Definition(
                            found.document(),
                            found.pointer(),
                            found.root(),
                            new Surroundings(
                                    WorkflowType.of(draft.machine().type()),
                                    Optional.of(draft.origin(template, found)),
                                    Optional.of(draft.machine()),
                                    resources,
                                    found.bindings())))
                    .ifPresent(definitions::add);
        }
        faults.addAll(unreadable(document, definitions));
        faults.sort(Comparator.comparing(HostFault::span));
        AcceptanceReader acceptances = new AcceptanceReader(template);
        return new Host(
                document,
                document.format().name(),
                definitions,
                faults,
                drafts.stream()
                        .flatMap(draft -> acceptances.read(draft.declared()).stream())
                        .toList());
    }

    /// A text that breaks off before a resource can be told, but that spells what a template spells.
    private static boolean isBrokenTemplate(JsonDocument document) {
        String text = document.file().text();
        return document.faults().stream().anyMatch(TemplateReader::stopsReading)
                && mayHoldMachine(text)
                && text.contains("Resources")
                && document.root()
                        .asObject()
                        .filter(root -> root.has("StartAt"))
                        .isEmpty();
    }

    /// The faults of the text that are in no definition.
    private static List<HostFault> unreadable(JsonDocument document, List<Definition> definitions) {
        return document.faults().stream()
                .filter(TemplateReader::stopsReading)
                .filter(fault -> definitions.stream()
                        .noneMatch(definition -> definition.document().faults().contains(fault)))
                .<HostFault>map(HostFault.Unreadable::new)
                .toList();
    }

    private static boolean stopsReading(JsonFault fault) {
        return fault.kind() != JsonFault.Kind.DUPLICATE_KEY;
    }
}
