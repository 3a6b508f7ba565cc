package dev.steplint.host.cloudformation;

import dev.steplint.host.CdkConstruct;
import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.host.Surroundings;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.cdk.Assembly;
import dev.steplint.host.cloudformation.MachineReader.Draft;
import dev.steplint.host.cloudformation.Template.Declared;
import dev.steplint.host.resource.Resources;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the machines of one template, as the stack that is made of it.
final class StackReader {

    private static final String RESOURCES = "Resources";
    private static final String TRANSFORM = "Fn::Transform";

    private final Neighbours neighbours;
    private final Optional<Assembly> assembly;
    private final Nesting nesting;
    private final NamedFiles files;

    /// @param neighbours the files beside the template
    /// @param assembly what it lies in
    StackReader(Neighbours neighbours, Optional<Assembly> assembly, Nesting nesting) {
        this.neighbours = neighbours;
        this.assembly = assembly;
        this.nesting = nesting;
        this.files = new NamedFiles(neighbours);
    }

    Host read(Template template) {
        Evaluator evaluator =
                new Evaluator(template, new Holes(template.values().placeholders()));
        RoleReader roles = new RoleReader(template, evaluator);
        MachineReader machines = new MachineReader(template, files, evaluator, roles);
        List<Draft> drafts = template.resources().values().stream()
                .filter(MachineReader::isMachine)
                .map(machines::read)
                .toList();
        Resources resources = drafts.isEmpty() ? Resources.NONE : Draft.resources(drafts, template, evaluator, roles);
        List<Definition> definitions = new ArrayList<>();
        List<HostFault> faults = new ArrayList<>();
        SituationReader situations = new SituationReader(template, files, drafts);
        for (Draft draft : drafts) {
            List<SituationReader.Reading> readings = situations.read(draft);
            if (readings.isEmpty()) {
                faults.addAll(draft.faults());
                definition(draft, template, resources, Optional.empty()).ifPresent(definitions::add);
            }
            for (SituationReader.Reading reading : readings) {
                faults.addAll(reading.faults());
                definition(reading.draft(), template, reading.resources(), reading.situation())
                        .ifPresent(definitions::add);
            }
        }
        NestedStacks nested = new NestedStacks(template, evaluator, files);
        List<Host> hosts = new ArrayList<>(nested.read(neighbours, assembly, nesting));
        includedResources(template, evaluator, faults).ifPresent(hosts::add);
        faults.addAll(nested.faults());
        faults.addAll(unreadable(template.document(), definitions));
        faults = new ArrayList<>(new LinkedHashSet<>(faults));
        faults.sort(Comparator.comparing(HostFault::span));
        AcceptanceReader acceptances = new AcceptanceReader(template);
        return new Host(
                template.document(),
                template.document().format().name(),
                definitions,
                faults,
                Stream.concat(
                                drafts.stream().flatMap(draft -> acceptances.read(draft.declared()).stream()),
                                acceptances.readAll().stream())
                        .toList(),
                template.file(),
                hosts,
                files.copies());
    }

    private Optional<Definition> definition(
            Draft draft, Template template, Resources resources, Optional<String> situation) {
        return draft.found()
                .map(found -> new Definition(
                        found.document(),
                        found.pointer(),
                        found.root(),
                        new Surroundings(
                                WorkflowType.of(draft.machine().type()),
                                Optional.of(draft.origin(template, found, construct(draft.declared(), template))
                                        .in(situation)),
                                Optional.of(draft.machine()),
                                resources,
                                found.bindings())));
    }

    /// What the CDK says of a resource.
    private Optional<CdkConstruct> construct(Declared declared, Template template) {
        Optional<String> path = declared.body()
                .value("Metadata")
                .flatMap(JsonValue::asObject)
                .flatMap(metadata -> metadata.value("aws:cdk:path"))
                .flatMap(JsonValue::asString)
                .map(JsonString::value);
        return assembly.flatMap(
                        around -> around.construct(TemplateReader.baseName(template.document()), declared.id(), path))
                .or(() -> path.map(known -> new CdkConstruct(Assembly.shortened(known), Optional.empty())));
    }

    /// The resources that `AWS::Include` brings from a file.
    private Optional<Host> includedResources(Template template, Evaluator evaluator, List<HostFault> faults) {
        Optional<JsonString> location = template.section(RESOURCES)
                .flatMap(section -> section.value(TRANSFORM))
                .flatMap(JsonValue::asObject)
                .flatMap(transform -> NamedFiles.location(transform, evaluator));
        if (location.isEmpty()) {
            return Optional.empty();
        }
        return switch (files.read(location.get().value())) {
            case Reading.Found(SourceFile file) -> {
                Optional<String> refusal = nesting.refusal(file);
                refusal.ifPresent(reason -> faults.add(unread(location.get(), reason)));
                yield refusal.isPresent() ? Optional.empty() : included(file, template);
            }
            case Reading.Missing _ -> {
                faults.add(unread(location.get(), "does not exist"));
                yield Optional.empty();
            }
            case Reading.Refused(String reason) -> {
                faults.add(unread(location.get(), reason));
                yield Optional.empty();
            }
        };
    }

    private Optional<Host> included(SourceFile file, Template template) {
        JsonDocument document = JsonReader.read(file, JsonFormat.of(file.name(), file.text()));
        return document.root()
                .asObject()
                .map(section -> new StackReader(neighbours, assembly, nesting.into(file))
                        .read(template.included(document, section)));
    }

    private static HostFault unread(JsonString location, String reason) {
        JsonPointer pointer = JsonPointer.ROOT
                .child(RESOURCES)
                .child(TRANSFORM)
                .child("Parameters")
                .child("Location");
        return new HostFault.UnreadTemplate(RESOURCES, location.value(), reason, location.span(), pointer);
    }

    /// The faults of the text that are in no definition.
    static List<HostFault> unreadable(JsonDocument document, List<Definition> definitions) {
        return document.faults().stream()
                .filter(StackReader::stopsReading)
                .filter(fault -> definitions.stream()
                        .noneMatch(definition -> definition.document().faults().contains(fault)))
                .<HostFault>map(HostFault.Unreadable::new)
                .toList();
    }

    static boolean stopsReading(JsonFault fault) {
        return fault.kind() != JsonFault.Kind.DUPLICATE_KEY;
    }
}
