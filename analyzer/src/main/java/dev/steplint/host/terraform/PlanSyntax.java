package dev.steplint.host.terraform;

import dev.steplint.hcl.HclAttribute;
import dev.steplint.hcl.HclBlock;
import dev.steplint.hcl.HclBody;
import dev.steplint.hcl.HclDocument;
import dev.steplint.hcl.HclExpression;
import dev.steplint.hcl.HclExpression.Template;
import dev.steplint.hcl.TemplatePart;
import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Takes what `terraform show -json` prints of a plan or a state as modules (Terraform internals, "JSON Output Format").
///
/// What a plan does not know yet is a reference, if the configuration in the plan says to what. What is sensitive is
/// written out in it all the same, but taken as unknown, so that no report shows it.
final class PlanSyntax {

    private final JsonDocument document;
    private final Map<String, JsonObject> configuration = new HashMap<>();
    private final Map<String, Set<String>> unknown = new HashMap<>();
    private final Map<String, Set<String>> partlyUnknown = new HashMap<>();
    private final Map<String, Set<String>> sensitive = new HashMap<>();
    private final List<Planned> modules = new ArrayList<>();

    private PlanSyntax(JsonDocument document) {
        this.document = document;
    }

    /// A module of a plan.
    ///
    /// @param prefix of the addresses in it
    record Planned(String prefix, HclDocument content) {}

    static boolean is(JsonDocument document) {
        return document.root()
                .asObject()
                .filter(root -> root.has("format_version") && (root.has("planned_values") || root.has("values")))
                .isPresent();
    }

    static List<Planned> read(JsonDocument document) {
        PlanSyntax syntax = new PlanSyntax(document);
        JsonObject root = document.root().asObject().orElseThrow();
        object(root, "configuration")
                .flatMap(all -> object(all, "root_module"))
                .ifPresent(module -> syntax.configure("", module));
        list(root, "resource_changes").forEach(syntax::change);
        object(root, "planned_values")
                .or(() -> object(root, "values"))
                .flatMap(values -> object(values, "root_module"))
                .ifPresent(module -> syntax.module("", module));
        return syntax.modules;
    }

    private static Optional<JsonObject> object(JsonObject object, String key) {
        return object.value(key).flatMap(JsonValue::asObject);
    }

    private static Stream<JsonObject> list(JsonObject object, String key) {
        return object.value(key).flatMap(JsonValue::asArray).stream()
                .flatMap(array -> array.elements().stream())
                .flatMap(element -> element.asObject().stream());
    }

    private static String text(JsonObject object, String key) {
        return object.value(key)
                .flatMap(JsonValue::asString)
                .map(JsonString::value)
                .orElse("");
    }

    /// Addresses without the keys of instances, as the configuration has them.
    private static String block(String address) {
        return address.replaceAll("\\[[^\\]]*\\]", "");
    }

    private void configure(String prefix, JsonObject module) {
        list(module, "resources")
                .forEach(resource -> object(resource, "expressions")
                        .ifPresent(expressions -> configuration.put(prefix + text(resource, "address"), expressions)));
        object(module, "module_calls").stream()
                .flatMap(calls -> calls.members().stream())
                .forEach(call -> call.value()
                        .asObject()
                        .flatMap(called -> object(called, "module"))
                        .ifPresent(inner -> configure(prefix + "module." + call.key() + ".", inner)));
    }

    private void change(JsonObject resource) {
        String address = text(resource, "address");
        Optional<JsonObject> change = object(resource, "change");
        change.flatMap(all -> object(all, "after_unknown")).stream()
                .flatMap(after -> after.members().stream())
                .filter(member -> isMarked(member.value()))
                .forEach(member -> {
                    boolean whole = member.value() instanceof JsonBoolean;
                    names(whole ? unknown : partlyUnknown, address).add(member.key());
                });
        change.flatMap(all -> object(all, "after_sensitive")).ifPresent(marks -> hide(address, marks));
    }

    private void hide(String address, JsonObject marks) {
        marks.members().stream()
                .filter(member -> isMarked(member.value()))
                .forEach(member -> names(sensitive, address).add(member.key()));
    }

    private static Set<String> names(Map<String, Set<String>> byAddress, String address) {
        return byAddress.computeIfAbsent(address, _ -> new HashSet<>());
    }

    /// Whether a value is marked, or a part of it is: marks have the form of what they are about.
    private static boolean isMarked(JsonValue marks) {
        return switch (marks) {
            case JsonBoolean bool -> bool.value();
            case JsonObject object -> object.members().stream().anyMatch(member -> isMarked(member.value()));
            case JsonArray array -> array.elements().stream().anyMatch(PlanSyntax::isMarked);
            case JsonString _, JsonNumber _, JsonNull _, JsonPlaceholder _, JsonError _ -> false;
        };
    }

    private void module(String prefix, JsonObject module) {
        List<HclBlock> blocks = new ArrayList<>();
        list(module, "resources").forEach(resource -> blocks.add(resource(prefix, resource)));
        HclBody body = new HclBody(module.span(), List.of(), blocks, true);
        modules.add(new Planned(prefix, new HclDocument(document.file(), body, List.of())));
        list(module, "child_modules").forEach(child -> module(text(child, "address") + ".", child));
    }

    private HclBlock resource(String prefix, JsonObject resource) {
        String address = text(resource, "address");
        boolean managed = !text(resource, "mode").equals("data");
        String type = text(resource, "type");
        int name = address.indexOf(type + ".") + type.length() + 1;
        Span place = resource.value("address").map(JsonValue::span).orElse(resource.span());
        List<HclBlock.Label> labels = List.of(
                new HclBlock.Label(place, type),
                new HclBlock.Label(place, address.length() > name ? address.substring(name) : address));
        List<HclAttribute> attributes = new ArrayList<>();
        List<HclBlock> blocks = new ArrayList<>();
        Set<String> known = new HashSet<>();
        object(resource, "sensitive_values").ifPresent(marks -> hide(address, marks));
        Set<String> hidden = sensitive.getOrDefault(address, Set.of());
        Set<String> partly = partlyUnknown.getOrDefault(address, Set.of());
        object(resource, "values").stream()
                .flatMap(values -> values.members().stream())
                .filter(member -> !(member.value() instanceof JsonNull))
                .forEach(member -> {
                    known.add(member.key());
                    boolean unsure = hidden.contains(member.key()) || partly.contains(member.key());
                    attributes.add(new HclAttribute(
                            member.keySpan(),
                            member.key(),
                            unsure ? unknown(member.keySpan()) : expression(member.value())));
                    if (!hidden.contains(member.key())) {
                        blocks(member, blocks, !unsure);
                    }
                });
        Optional<JsonObject> written = Optional.ofNullable(configuration.get(block(address)));
        for (String attribute : unknown.getOrDefault(address, Set.of())) {
            if (!known.contains(attribute)) {
                Optional<JsonObject> expression = written.flatMap(expressions -> object(expressions, attribute));
                attributes.add(new HclAttribute(
                        place, attribute, expression.flatMap(this::reference).orElseGet(() -> unknown(place))));
            }
        }
        // A hidden value may have been a block.
        HclBody body = new HclBody(resource.span(), attributes, blocks, hidden.isEmpty());
        return new HclBlock(resource.span(), place, managed ? "resource" : "data", labels, body);
    }

    private static HclExpression unknown(Span place) {
        return new HclExpression.Name(place, "unknown");
    }

    /// @param complete whether what is not among the values is not there
    private void blocks(JsonMember member, List<HclBlock> blocks, boolean complete) {
        member.value().asArray().stream()
                .flatMap(array -> array.elements().stream())
                .flatMap(element -> element.asObject().stream())
                .forEach(object -> blocks.add(new HclBlock(
                        object.span(),
                        member.keySpan(),
                        member.key(),
                        List.of(),
                        new HclBody(
                                object.span(),
                                object.members().stream()
                                        .filter(inner -> !(inner.value() instanceof JsonNull))
                                        .map(inner -> new HclAttribute(
                                                inner.keySpan(), inner.key(), expression(inner.value())))
                                        .toList(),
                                List.of(),
                                complete))));
    }

    /// What an attribute refers to, if it is nothing but a reference: then all of its references begin alike.
    private Optional<HclExpression> reference(JsonObject expression) {
        List<JsonString> references = expression.value("references").flatMap(JsonValue::asArray).stream()
                .flatMap(array -> array.elements().stream())
                .flatMap(element -> element.asString().stream())
                .toList();
        if (references.isEmpty()
                || !references.stream()
                        .allMatch(other -> references.getFirst().value().startsWith(other.value()))) {
            return Optional.empty();
        }
        Span span = references.getFirst().span();
        HclExpression whole = new HclExpression.Unreadable(span);
        boolean first = true;
        for (String part : references.getFirst().value().split("\\.")) {
            whole = first ? new HclExpression.Name(span, part) : new HclExpression.Member(span, whole, span, part);
            first = false;
        }
        return Optional.of(whole);
    }

    private HclExpression expression(JsonValue value) {
        return JsonExpression.of(value, PlanSyntax::literal);
    }

    /// A text that is worked out already.
    private static Template literal(JsonString string) {
        List<TemplatePart> parts = string.value().isEmpty()
                ? List.of()
                : List.of(new TemplatePart.Literal(string.span(), string.value(), string.offsets()));
        return new Template(string.span(), Template.Form.QUOTED, parts);
    }
}
