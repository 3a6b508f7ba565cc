package dev.steplint.host.cloudformation;

import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.host.Neighbours;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.host.cdk.Assembly;
import dev.steplint.host.cloudformation.Template.Declared;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonValue;
import dev.steplint.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Follows the nested stacks of a template whose templates are files: those that `aws cloudformation package` or SAM
/// uploads, and assets of the CDK.
final class NestedStacks {

    static final String NATIVE = "AWS::CloudFormation::Stack";
    static final String SAM = "AWS::Serverless::Application";

    private final Template template;
    private final Evaluator evaluator;
    private final NamedFiles files;
    private final List<HostFault> faults = new ArrayList<>();

    NestedStacks(Template template, Evaluator evaluator, NamedFiles files) {
        this.template = template;
        this.evaluator = evaluator;
        this.files = files;
    }

    /// Templates that are named and were not read.
    List<HostFault> faults() {
        return faults;
    }

    List<Host> read(Neighbours neighbours, Optional<Assembly> assembly, Nesting nesting) {
        List<Host> hosts = new ArrayList<>();
        for (Declared declared : template.resources().values()) {
            if (declared.type().equals(NATIVE) || declared.type().equals(SAM)) {
                read(declared, neighbours, assembly, nesting).ifPresent(hosts::add);
            }
        }
        return hosts;
    }

    private Optional<Host> read(
            Declared declared, Neighbours neighbours, Optional<Assembly> assembly, Nesting nesting) {
        String property = declared.type().equals(NATIVE) ? "TemplateURL" : "Location";
        Properties properties = new Properties(evaluator, declared.properties());
        Optional<String> path = properties.text(property).value().flatMap(this::path);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Child child = new Child(declared, property, path.get());
        return switch (files.read(path.get())) {
            case Reading.Found(SourceFile file) -> {
                Optional<String> refusal = nesting.refusal(file);
                refusal.ifPresent(reason -> unread(child, reason));
                yield refusal.isPresent() || !TemplateReader.mayHoldMachine(file.text())
                        ? Optional.empty()
                        : stack(file, child, given(properties), neighbours, assembly, nesting.into(file));
            }
            case Reading.Missing _ -> unread(child, "does not exist");
            case Reading.Refused(String reason) -> unread(child, reason);
        };
    }

    /// A nested stack and where it names its template.
    private record Child(Declared declared, String property, String path) {

        String folder() {
            return path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
    }

    private Optional<Host> unread(Child child, String reason) {
        faults.add(new HostFault.UnreadTemplate(
                child.declared.id(),
                child.path,
                reason,
                child.declared.properties().value(child.property).orElseThrow().span(),
                template.pointer(child.declared).child("Properties").child(child.property)));
        return Optional.empty();
    }

    private Optional<Host> stack(
            SourceFile file,
            Child child,
            Optional<Map<String, Text>> given,
            Neighbours neighbours,
            Optional<Assembly> assembly,
            Nesting nesting) {
        JsonDocument document = JsonReader.read(file, JsonFormat.of(file.name(), file.text()));
        if (!Template.is(document)) {
            List<HostFault> unreadable = StackReader.unreadable(document, List.of());
            return unreadable.isEmpty()
                    ? unread(child, "is no template")
                    : Optional.of(new Host(document, List.of(), unreadable));
        }
        JsonObject root = document.root().asObject().orElseThrow();
        Neighbours beside = neighbours.in(child.folder());
        Optional<Assembly> around = child.folder().isEmpty() ? assembly : Assembly.around(beside);
        Values values = Values.nested(template.values().deployment(), given, root);
        return Optional.of(new StackReader(beside, around, nesting).read(Template.of(document, root, values)));
    }

    /// The path of a template that is here.
    private Optional<String> path(Text url) {
        return files.asset(url).or(() -> url.known().filter(NamedFiles::isLocal));
    }

    /// The parameters that the template gives; empty if it does not tell which.
    private Optional<Map<String, Text>> given(Properties properties) {
        Setting<JsonValue> setting = properties.value("Parameters");
        if (setting.isAbsent()) {
            return Optional.of(Map.of());
        }
        return setting.value().flatMap(JsonValue::asObject).map(object -> {
            Map<String, Text> texts = new LinkedHashMap<>();
            object.members()
                    .forEach(member -> texts.put(
                            member.key(), evaluator.asText(member.value()).orElseGet(() -> unknown(member))));
            return texts;
        });
    }

    private static Text unknown(JsonMember member) {
        return Text.of(new Reference.Parameter(member.key()));
    }
}
