package dev.steplint.host.serverless;

import dev.steplint.json.JsonArray;
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
import java.util.stream.Stream;

/// A machine of a service, and the resource that the plugin makes of it.
///
/// @param declared its key
/// @param body what the service says of it, variables worked out
/// @param id the logical id of the resource
record ServiceMachine(JsonMember declared, JsonObject body, String id) {

    /// What a machine may say; the plugin refuses anything else (serverless-step-functions 3.30.0).
    static final List<String> PROPERTIES = List.of(
            "id",
            "events",
            "name",
            "role",
            "useExactVersion",
            "configureTaskTimeouts",
            "definition",
            "dependsOn",
            "tags",
            "alarms",
            "notifications",
            "type",
            "retain",
            "loggingConfig",
            "tracingConfig",
            "encryptionConfig",
            "inheritGlobalTags",
            "iamRoleStatements",
            "kmsKeyArns");

    String key() {
        return declared.key();
    }

    Optional<JsonValue> property(String name) {
        return body.value(name).filter(value -> !(value instanceof JsonNull));
    }

    Optional<JsonMember> definition() {
        return body.find("definition").filter(member -> !(member.value() instanceof JsonNull));
    }

    /// Whether tasks call the versions of functions.
    boolean usesVersions() {
        return Service.isTrue(property("useExactVersion"));
    }

    /// The resources that the plugin makes of this machine.
    ///
    /// @param resources the logical ids of all others
    List<JsonMember> resources(Service service, FunctionSection functions, Set<String> resources) {
        JsonValue definition = rewritten(service, functions, resources);
        List<JsonMember> all = new ArrayList<>();
        all.add(Nodes.resource(
                declared.name(), id, "AWS::StepFunctions::StateMachine", properties(service, definition)));
        if (property("role").isEmpty()) {
            all.add(GeneratedRole.of(
                    declared, id + "Role", body, definition, service.provider("rolePermissionsBoundary")));
        }
        new Watchers(id, declared, body).resources().forEach(all::add);
        return all;
    }

    private JsonValue rewritten(Service service, FunctionSection functions, Set<String> resources) {
        JsonValue written = definition().map(JsonMember::value).orElseGet(() -> new JsonNull(place()));
        boolean timeouts = Service.isTrue(property("configureTaskTimeouts"));
        JsonValue timed =
                timeouts && written instanceof JsonObject object ? new TaskTimeouts(functions).in(object) : written;
        return new DefinitionRewriter(service.variables(), functions, resources, usesVersions()).rewrite(timed);
    }

    private Span place() {
        return declared.keySpan();
    }

    private Stream<JsonMember> properties(Service service, JsonValue definition) {
        List<JsonMember> properties = new ArrayList<>();
        body.find("definition").ifPresent(member -> {
            String name = definition instanceof JsonString ? "DefinitionString" : "Definition";
            properties.add(Nodes.member(member.keySpan(), name, definition));
        });
        rename("name", "StateMachineName", properties);
        rename("type", "StateMachineType", properties);
        properties.add(Nodes.member(
                "RoleArn", property("role").orElseGet(() -> Nodes.attribute(place(), id + "Role", "Arn"))));
        property("loggingConfig").ifPresent(logging -> properties.add(below("LoggingConfiguration", logging)));
        property("tracingConfig").ifPresent(tracing -> properties.add(below("TracingConfiguration", tracing)));
        property("encryptionConfig")
                .ifPresent(encryption -> properties.add(Nodes.member("EncryptionConfiguration", encryption)));
        tags(service).ifPresent(tags -> properties.add(Nodes.member("Tags", tags)));
        return properties.stream();
    }

    private void rename(String name, String property, List<JsonMember> properties) {
        property(name).ifPresent(value -> properties.add(Nodes.member(property, value)));
    }

    /// What the plugin calls otherwise below a property.
    private static JsonMember below(String property, JsonValue value) {
        JsonValue renamed = value.asObject()
                .<JsonValue>map(object -> new JsonObject(
                        object.span(),
                        object.members().stream().map(ServiceMachine::renamed).toList()))
                .orElse(value);
        return Nodes.member(property, renamed);
    }

    private static JsonMember renamed(JsonMember member) {
        return switch (member.key()) {
            case "level" -> Nodes.member(member.keySpan(), "Level", member.value());
            case "includeExecutionData" -> Nodes.member(member.keySpan(), "IncludeExecutionData", member.value());
            case "enabled" -> Nodes.member(member.keySpan(), "Enabled", member.value());
            case "destinations" -> Nodes.member(member.keySpan(), "Destinations", destinations(member.value()));
            default -> member;
        };
    }

    private static JsonValue destinations(JsonValue value) {
        return value.asArray()
                .<JsonValue>map(array -> new JsonArray(
                        array.span(),
                        array.elements().stream()
                                .map(ServiceMachine::destination)
                                .toList()))
                .orElse(value);
    }

    private static JsonObject destination(JsonValue arn) {
        JsonObject group = Nodes.object(arn.span(), Nodes.member("LogGroupArn", arn));
        return Nodes.object(arn.span(), Nodes.member("CloudWatchLogsLogGroup", group));
    }

    /// Those of the machine count before those of all resources of the service.
    private Optional<JsonValue> tags(Service service) {
        Optional<JsonValue> own = property("tags");
        Optional<JsonValue> inherited =
                Service.isFalse(property("inheritGlobalTags")) ? Optional.empty() : service.provider("tags");
        if (own.isEmpty() || inherited.isEmpty()) {
            return own.or(() -> inherited);
        }
        Optional<JsonObject> object = own.get().asObject();
        Optional<JsonObject> others = inherited.get().asObject();
        if (object.isEmpty() || others.isEmpty()) {
            return object.isEmpty() ? own : inherited;
        }
        return Optional.of(new JsonObject(
                object.get().span(),
                Stream.concat(
                                others.get().members().stream()
                                        .filter(member -> !object.get().has(member.key())),
                                object.get().members().stream())
                        .toList()));
    }
}
