package dev.steplint.host.cloudformation;

import dev.steplint.host.HostFault;
import dev.steplint.host.Neighbours.Reading;
import dev.steplint.host.Origin.Form;
import dev.steplint.host.value.Bindings;
import dev.steplint.json.EmbeddedText;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonFault;
import dev.steplint.json.JsonFormat;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonReader;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.json.Placeholder;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the definition that a resource gives: as an object, as a text, or in a file.
final class DefinitionSource {

    private static final List<String> NATIVE = List.of("Definition", "DefinitionString", "DefinitionS3Location");
    private static final List<String> SAM = List.of("Definition", "DefinitionUri");

    private final Template template;
    private final NamedFiles files;
    private final Template.Declared declared;
    private final Substitutions substitutions;
    private final Holes holes;
    private final Evaluator evaluator;
    private final List<HostFault> faults = new ArrayList<>();

    DefinitionSource(Template template, NamedFiles files, Template.Declared declared, Substitutions substitutions) {
        this.template = template;
        this.files = files;
        this.declared = declared;
        this.substitutions = substitutions;
        this.holes = new Holes(template.values().placeholders());
        this.evaluator = new Evaluator(template, holes);
    }

    /// A definition that was found.
    ///
    /// @param source the definition before substitution
    record Found(
            JsonDocument document, JsonPointer pointer, JsonValue root, Form form, String source, Bindings bindings) {}

    /// The properties that may give a definition.
    static List<String> possible(Template.Declared declared) {
        return declared.type().equals(MachineReader.SAM) ? SAM : NATIVE;
    }

    List<HostFault> faults() {
        return faults;
    }

    JsonPointer pointer() {
        return template.pointer(declared);
    }

    Optional<Found> find() {
        JsonObject properties = declared.properties();
        List<String> possible = possible(declared);
        List<JsonMember> given = new ArrayList<>();
        boolean sure = true;
        for (String name : possible) {
            Optional<JsonMember> member = properties.find(name);
            if (member.isPresent() && !evaluator.setting(member.get().value()).isAbsent()) {
                given.add(member.get());
                sure &= evaluator.setting(member.get().value()).value().isPresent();
            }
        }
        sure &= !properties.has("Fn::Transform") && !Loops.isIn(properties) && !template.open();
        if (given.isEmpty() && mayBeUnread()) {
            return Optional.empty();
        }
        if (sure && given.size() != 1) {
            Span span =
                    given.isEmpty() ? declared.member().keySpan() : given.get(1).keySpan();
            faults.add(new HostFault.NotOneSource(
                    declared.id(), given.stream().map(JsonMember::key).toList(), possible, span, pointer()));
        }
        if (given.isEmpty()) {
            if (!sure) {
                unresolved("may be put in by a macro", declared.member().keySpan(), pointer());
            }
            return Optional.empty();
        }
        JsonMember member = new JsonMember(
                given.getFirst().name(), evaluator.chosen(given.getFirst().value()));
        JsonPointer below = pointer().child("Properties").child(member.key());
        return switch (member.key()) {
            case "DefinitionUri", "DefinitionS3Location" -> inFile(member.value(), below);
            default -> inTemplate(member, below);
        };
    }

    /// Whether the text breaks off before all of the resource was read: that is a fault of its own.
    private boolean mayBeUnread() {
        int start = declared.member().span().start();
        return template.document().faults().stream()
                .filter(StackReader::stopsReading)
                .anyMatch(fault -> fault.span().end() > start);
    }

    private Optional<Found> unresolved(String reason, Span span, JsonPointer at) {
        faults.add(new HostFault.Unresolved(declared.id(), reason, span, at));
        return Optional.empty();
    }

    private Optional<Found> inTemplate(JsonMember member, JsonPointer at) {
        JsonValue written = member.value();
        Optional<JsonDocument> included = files.included(written, evaluator);
        if (included.isPresent() && included.get().root() instanceof JsonObject object) {
            return Optional.of(included(object, included.get()));
        }
        Optional<Intrinsic> json = Intrinsic.of(written).filter(intrinsic -> intrinsic.is("Fn::ToJsonString"));
        JsonValue value = evaluator.evaluate(json.map(Intrinsic::argument).orElse(written));
        if (value instanceof JsonString string && !isOnePlaceholder(string)) {
            return Optional.of(text(EmbeddedText.of(template.file(), string), at));
        }
        if (value instanceof JsonObject object) {
            return Optional.of(object(object, member, at));
        }
        return unresolved(reason(value), written.span(), at);
    }

    private static String reason(JsonValue value) {
        if (Evaluator.mayBeNothing(value)) {
            return "depends on a condition of the template";
        }
        return value instanceof JsonPlaceholder || value instanceof JsonString
                ? "is known only at deployment"
                : "is %s, no definition".formatted(value.describe());
    }

    private static boolean isOnePlaceholder(JsonString string) {
        List<Placeholder> placeholders = string.placeholders();
        return placeholders.size() == 1
                && placeholders.getFirst().text().length()
                        == string.value().strip().length();
    }

    private Found text(EmbeddedText text, JsonPointer at) {
        JsonDocument document = substitutions.apply(text).read(JsonFormat.JSON);
        return new Found(
                document, at, document.root(), Form.TEXT, text.text(), substitutions.bindings(holes.bindings()));
    }

    private Found object(JsonObject object, JsonMember member, JsonPointer at) {
        Span written = member.valueSpan();
        List<JsonFault> within = template.document().faults().stream()
                .filter(fault -> written.contains(fault.span()) || isCutOff(member, fault))
                .toList();
        JsonValue root = substitutions.apply(object);
        JsonDocument document =
                new JsonDocument(template.file(), template.document().format(), root, within);
        return new Found(
                document,
                at,
                root,
                Form.OBJECT,
                template.file().text(written),
                substitutions.bindings(holes.bindings()));
    }

    /// An object that stands in a file of its own.
    private Found included(JsonObject object, JsonDocument file) {
        Holes open = new Holes(template.values().placeholders());
        JsonValue value = new Evaluator(template.within(file), open).evaluate(object);
        JsonValue root = substitutions.apply(value);
        return new Found(
                new JsonDocument(file.file(), file.format(), root, file.faults()),
                JsonPointer.ROOT,
                root,
                Form.OBJECT,
                file.file().text(),
                substitutions.bindings(open.bindings()));
    }

    /// Whether a part of the last value of the template may have been lost at a fault behind it: YAML is read no
    /// further, and no line up to the fault is indented as if it belonged to something else.
    private boolean isCutOff(JsonMember member, JsonFault fault) {
        int start = fault.span().start();
        int end = member.span().end();
        if (start < end || end < template.root().span().end()) {
            return false;
        }
        SourceFile file = template.file();
        int column = file.position(member.keySpan().start()).column();
        return IntStream.rangeClosed(
                        file.position(end).line() + 1, file.position(start).line())
                .mapToObj(file::line)
                .allMatch(line ->
                        line.isBlank() || line.length() - line.stripLeading().length() >= column);
    }

    private Optional<Found> inFile(JsonValue written, JsonPointer at) {
        JsonValue value = evaluator.evaluate(written);
        if (value instanceof JsonObject location) {
            return files.asset(location, evaluator)
                    .map(path -> inFile(path, files.readAsset(path), written.span(), at))
                    .orElseGet(() -> unresolved("lies in a bucket of S3", written.span(), at));
        }
        Optional<String> path = value.asString().flatMap(JsonString::known);
        if (path.isEmpty()) {
            return unresolved(
                    Evaluator.mayBeNothing(value)
                            ? "depends on a condition of the template"
                            : "lies in a file whose name is known only at deployment",
                    written.span(),
                    at);
        }
        return NamedFiles.isLocal(path.get())
                ? inFile(path.get(), files.read(path.get()), written.span(), at)
                : unresolved("lies in a bucket of S3", written.span(), at);
    }

    private Optional<Found> inFile(String path, Reading reading, Span span, JsonPointer at) {
        return switch (reading) {
            case Reading.Found(SourceFile file) -> Optional.of(file(file));
            case Reading.Missing _ -> {
                faults.add(new HostFault.MissingFile(declared.id(), path, span, at));
                yield Optional.empty();
            }
            case Reading.Refused(String reason) -> unresolved("lies in a file that " + reason, span, at);
        };
    }

    private Found file(SourceFile file) {
        JsonFormat format = JsonFormat.of(file.name(), file.text());
        EmbeddedText whole = EmbeddedText.of(file);
        EmbeddedText replaced = substitutions.apply(whole);
        JsonDocument document = replaced == whole ? JsonReader.read(file, format) : replaced.read(format);
        return new Found(
                document,
                JsonPointer.ROOT,
                document.root(),
                Form.FILE,
                file.text(),
                substitutions.bindings(Bindings.NONE));
    }
}
