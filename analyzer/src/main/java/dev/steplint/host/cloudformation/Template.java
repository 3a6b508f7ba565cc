package dev.steplint.host.cloudformation;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The sections of a template.
///
/// @param resources by their logical ids, loops unrolled
/// @param home where the resources stand in the document
/// @param open whether a macro, an include or a loop may bring more resources, or change these
/// @param values what is known of its parameters
record Template(
        JsonDocument document,
        JsonObject root,
        Map<String, Declared> resources,
        JsonPointer home,
        boolean open,
        Values values) {

    private static final String RESOURCES = "Resources";
    private static final String PARAMETERS = "Parameters";

    private static final Pattern TYPE = Pattern.compile("(AWS|Alexa|Custom)::.+");

    /// Macros of AWS that change nothing but what they are known to change.
    private static final Set<String> KNOWN_TRANSFORMS =
            Set.of("AWS::Serverless-2016-10-31", "AWS::LanguageExtensions", "AWS::CodeDeployBlueGreen");

    /// A resource as it is written.
    ///
    /// @param member its logical id and its body
    record Declared(String id, String type, JsonMember member, JsonObject body) {

        JsonObject properties() {
            return body.value("Properties")
                    .flatMap(JsonValue::asObject)
                    .orElseGet(() -> new JsonObject(member.keySpan(), List.of()));
        }
    }

    /// Whether a document is a template, going by its content.
    static boolean is(JsonDocument document) {
        Optional<JsonObject> root = document.root().asObject();
        return root.isPresent()
                && !root.get().has("StartAt")
                && (root.get().has("AWSTemplateFormatVersion") && root.get().has(RESOURCES)
                        || section(root.get(), RESOURCES).filter(Loops::isIn).isPresent()
                        || section(root.get(), RESOURCES).stream()
                                .flatMap(resources -> resources.members().stream())
                                .anyMatch(member -> type(member.value())
                                        .filter(type -> TYPE.matcher(type).matches())
                                        .isPresent()));
    }

    static Template of(JsonDocument document, JsonObject root, Values values) {
        Loops loops = new Loops(document.file());
        Map<String, Declared> resources = section(root, RESOURCES)
                .map(section -> resources(loops.unroll(section)))
                .orElse(Map.of());
        return new Template(
                document, root, resources, JsonPointer.ROOT.child(RESOURCES), loops.isOpen() || hasMacro(root), values);
    }

    private static Map<String, Declared> resources(JsonObject section) {
        Map<String, Declared> resources = new LinkedHashMap<>();
        section.members()
                .forEach(member -> member.value()
                        .asObject()
                        .ifPresent(body -> resources.put(
                                member.key(),
                                new Declared(member.key(), type(body).orElse(""), member, body))));
        return resources;
    }

    /// This template as a file sees it that is a part of it. Only texts in that file can be worked out there, so of the
    /// rest of the template no more than the names are known.
    Template within(JsonDocument part) {
        return new Template(part, namesOf(root), resources, home, open, values);
    }

    /// The resources that a file brings into this template.
    ///
    /// @param section all that is in the file
    Template included(JsonDocument part, JsonObject section) {
        Loops loops = new Loops(part.file());
        return new Template(part, namesOf(root), resources(loops.unroll(section)), JsonPointer.ROOT, true, values);
    }

    /// This template in a situation that only deployment decides.
    Template assuming(Map<String, Boolean> conditions) {
        return new Template(document, root, resources, home, open, values.assuming(conditions));
    }

    private static JsonObject namesOf(JsonObject root) {
        return new JsonObject(root.span(), root.find(PARAMETERS).stream().toList());
    }

    private static boolean hasMacro(JsonObject root) {
        boolean include = section(root, RESOURCES)
                .filter(section -> section.has("Fn::Transform"))
                .isPresent();
        return include
                || root.value("Transform").stream()
                        .flatMap(transform -> transform instanceof JsonArray array
                                ? array.elements().stream()
                                : List.of(transform).stream())
                        .anyMatch(transform -> transform
                                .asString()
                                .map(JsonString::value)
                                .filter(KNOWN_TRANSFORMS::contains)
                                .isEmpty());
    }

    private static Optional<String> type(JsonValue resource) {
        return resource.asObject()
                .flatMap(body -> body.value("Type"))
                .flatMap(JsonValue::asString)
                .map(JsonString::value);
    }

    private static Optional<JsonObject> section(JsonObject root, String name) {
        return root.value(name).flatMap(JsonValue::asObject);
    }

    Optional<JsonObject> section(String name) {
        return section(root, name);
    }

    /// A part of a section, down its keys.
    Optional<JsonValue> find(String section, String... keys) {
        Optional<JsonValue> found = root.value(section);
        for (String key : keys) {
            found = found.flatMap(JsonValue::asObject).flatMap(object -> object.value(key));
        }
        return found;
    }

    boolean hasParameter(String name) {
        return find(PARAMETERS, name).isPresent();
    }

    JsonPointer pointer(Declared declared) {
        return home.child(declared.id());
    }

    SourceFile file() {
        return document.file();
    }

    Location at(Span span) {
        return new Location(file(), span);
    }
}
