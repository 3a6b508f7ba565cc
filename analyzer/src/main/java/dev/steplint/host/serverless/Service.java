package dev.steplint.host.serverless;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The sections of a service, variables worked out.
final class Service {

    private static final String PLUGIN = "stepFunctions";

    /// Plugins that change neither machines nor what watches them.
    private static final Set<String> HARMLESS = Set.of(
            "serverless-step-functions",
            "serverless-offline",
            "serverless-esbuild",
            "serverless-webpack",
            "serverless-bundle",
            "serverless-plugin-typescript",
            "serverless-python-requirements",
            "serverless-dotenv-plugin",
            "serverless-localstack",
            "serverless-prune-plugin",
            "serverless-iam-roles-per-function",
            "serverless-domain-manager",
            "serverless-pseudo-parameters");

    private final JsonObject root;
    private final Variables variables;

    Service(JsonObject root, Variables variables) {
        this.root = root;
        this.variables = variables;
    }

    /// Whether a document is a service with machines, or one that may have some among its resources.
    static boolean is(JsonDocument document) {
        Optional<JsonObject> root = document.root().asObject();
        return root.filter(service -> !service.has("StartAt")
                        && (service.has(PLUGIN) && hasFrame(service)
                                || service.has("service") && service.has("provider") && service.has("resources")))
                .isPresent();
    }

    private static boolean hasFrame(JsonObject root) {
        return root.has("service") || root.has("provider") || root.has("functions") || root.has("plugins");
    }

    /// The members of a section or of a list of such; not known to be all if one of them cannot be told.
    record Members(List<JsonMember> all, boolean complete) {

        static final Members NONE = new Members(List.of(), true);
    }

    Variables variables() {
        return variables;
    }

    Optional<JsonMember> written(String section) {
        return root.find(section);
    }

    Optional<JsonValue> section(String name) {
        return root.value(name).map(variables::resolve);
    }

    /// The name of the service, as far as it is known.
    String name() {
        return section("service")
                .map(value ->
                        value.asObject().flatMap(object -> object.value("name")).orElse(value))
                .flatMap(JsonValue::asString)
                .map(JsonString::value)
                .orElse("${self:service}");
    }

    Optional<JsonValue> provider(String key) {
        return section("provider")
                .flatMap(JsonValue::asObject)
                .flatMap(provider -> provider.value(key))
                .filter(value -> !(value instanceof JsonNull));
    }

    Members functions() {
        return section("functions").map(Service::members).orElse(Members.NONE);
    }

    /// What the service adds to its template.
    Members resources() {
        Optional<JsonValue> section = section("resources");
        if (section.isEmpty()) {
            return Members.NONE;
        }
        List<JsonMember> all = new ArrayList<>();
        boolean complete = true;
        for (JsonValue part : parts(section.get())) {
            Optional<JsonObject> object = part.asObject();
            complete &= object.isPresent();
            Members inner = object.flatMap(found -> found.value("Resources"))
                    .map(Service::members)
                    .orElse(Members.NONE);
            all.addAll(inner.all());
            complete &= inner.complete();
        }
        return new Members(all, complete);
    }

    static Members members(JsonValue value) {
        List<JsonMember> all = new ArrayList<>();
        boolean complete = true;
        for (JsonValue part : parts(value)) {
            part.asObject().ifPresent(object -> all.addAll(object.members()));
            complete &= part.asObject().isPresent();
        }
        return new Members(all, complete);
    }

    private static List<JsonValue> parts(JsonValue value) {
        return value instanceof JsonNull
                ? List.of()
                : value.asArray().map(JsonArray::elements).orElse(List.of(value));
    }

    /// Whether no plugin may change what is read here.
    boolean isPlain() {
        return section("plugins").stream()
                .flatMap(plugins -> plugins
                        .asObject()
                        .flatMap(object -> object.value("modules"))
                        .orElse(plugins)
                        .asArray()
                        .map(JsonArray::elements)
                        .orElse(List.of(plugins))
                        .stream())
                .allMatch(plugin -> plugin.asString()
                        .map(JsonString::value)
                        .filter(HARMLESS::contains)
                        .isPresent());
    }

    static boolean isTrue(Optional<JsonValue> value) {
        return value.filter(found -> found instanceof JsonBoolean bool && bool.value())
                .isPresent();
    }

    static boolean isFalse(Optional<JsonValue> value) {
        return value.filter(found -> found instanceof JsonBoolean bool && !bool.value())
                .isPresent();
    }

    Span place() {
        return root.span();
    }
}
