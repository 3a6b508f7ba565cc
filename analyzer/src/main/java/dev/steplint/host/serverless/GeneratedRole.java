package dev.steplint.host.serverless;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The role that the plugin makes for a machine that names none: what it derives from the tasks, what the machine's
/// settings need, and what the service adds.
///
/// Of tasks whose permissions the plugin derives in ways that are not modelled here the role is open.
final class GeneratedRole {

    private static final List<String> LOGGING = List.of(
            "logs:CreateLogDelivery",
            "logs:GetLogDelivery",
            "logs:UpdateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:DescribeResourcePolicies",
            "logs:DescribeLogGroups");

    private static final List<String> TRACING = List.of(
            "xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets");

    private static final List<String> KEYS =
            List.of("kms:Decrypt", "kms:Encrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey");

    private static final List<String> OWN_KEY = List.of("kms:Decrypt", "kms:Encrypt");

    private final Span place;
    private final JsonObject machine;
    private final List<JsonValue> statements = new ArrayList<>();

    /// What a task may do of which nothing is said here.
    private boolean open;

    private GeneratedRole(JsonMember declared, JsonObject machine) {
        this.place = declared.keySpan();
        this.machine = machine;
    }

    /// @param definition functions translated; anything but an object gives no permissions to tasks
    /// @param boundary what narrows all roles of the service
    static JsonMember of(
            JsonMember declared, String id, JsonObject machine, JsonValue definition, Optional<JsonValue> boundary) {
        GeneratedRole role = new GeneratedRole(declared, machine);
        role.addTasks(definition);
        role.addSettings();
        List<JsonMember> properties = new ArrayList<>();
        properties.add(role.trust());
        properties.add(role.policies());
        boundary.ifPresent(arn -> properties.add(Nodes.member("PermissionsBoundary", arn)));
        return Nodes.resource(declared.name(), id, "AWS::IAM::Role", properties.stream());
    }

    private JsonMember trust() {
        JsonObject principal = Nodes.object(
                place,
                Nodes.member(place, "Service", Nodes.substitution(place, "states.${AWS::Region}.amazonaws.com")));
        JsonObject statement = Nodes.object(
                place,
                Nodes.member(place, "Effect", Nodes.text(place, "Allow")),
                Nodes.member(place, "Principal", principal),
                Nodes.member(place, "Action", Nodes.text(place, "sts:AssumeRole")));
        return Nodes.member(
                place,
                "AssumeRolePolicyDocument",
                Nodes.object(place, Nodes.member(place, "Statement", Nodes.array(place, statement))));
    }

    private JsonMember policies() {
        if (statements.isEmpty() && !open) {
            statements.add(statement("Deny", Nodes.text(place, "*"), Nodes.text(place, "*")));
        }
        JsonObject document = Nodes.object(place, Nodes.member(place, "Statement", new JsonArray(place, statements)));
        JsonObject policy = Nodes.object(
                place,
                Nodes.member(place, "PolicyName", Nodes.text(place, "statemachine")),
                Nodes.member(place, "PolicyDocument", document));
        Stream<JsonValue> unknown = open ? Stream.of(new JsonPlaceholder(place, "${tasks}")) : Stream.empty();
        return Nodes.member(
                place,
                "Policies",
                new JsonArray(
                        place,
                        Stream.concat(Stream.<JsonValue>of(policy), unknown).toList()));
    }

    private JsonObject statement(String effect, JsonValue actions, JsonValue resources) {
        return Nodes.object(
                place,
                Nodes.member(place, "Effect", Nodes.text(place, effect)),
                Nodes.member(place, "Action", actions),
                Nodes.member(place, "Resource", resources));
    }

    private void allow(List<String> actions, JsonValue resources) {
        statements.add(statement("Allow", Nodes.texts(place, actions), resources));
    }

    private void allow(List<String> actions) {
        allow(actions, Nodes.text(place, "*"));
    }

    private void addSettings() {
        if (machine.has("loggingConfig")) {
            allow(LOGGING);
        }
        if (machine.has("tracingConfig")) {
            allow(TRACING);
        }
        machine.value("kmsKeyArns").ifPresent(keys -> {
            if (!(keys instanceof JsonArray array) || !array.isEmpty()) {
                allow(KEYS, keys);
            }
        });
        machine.value("encryptionConfig")
                .flatMap(JsonValue::asObject)
                .flatMap(encryption -> encryption.value("KmsKeyId"))
                .ifPresent(key -> allow(OWN_KEY, Nodes.object(key.span(), Nodes.member(key.span(), "Fn::Sub", key))));
        Optional<JsonValue> own = machine.value("iamRoleStatements");
        own.flatMap(JsonValue::asArray).ifPresent(array -> statements.addAll(array.elements()));
        open |= own.isPresent() && own.get().asArray().isEmpty();
    }

    private void addTasks(JsonValue definition) {
        List<JsonObject> tasks = new ArrayList<>();
        definition.asObject().ifPresent(object -> collect(object, tasks));
        Set<String> actions = new LinkedHashSet<>();
        tasks.forEach(task -> add(task, actions));
        if (!actions.isEmpty()) {
            allow(List.copyOf(actions));
        }
    }

    private void collect(JsonObject scope, List<JsonObject> tasks) {
        Optional<JsonValue> states = scope.value("States");
        open |= states.filter(value -> value.asObject().isEmpty()).isPresent();
        states.flatMap(JsonValue::asObject).stream()
                .flatMap(found -> found.members().stream())
                .forEach(state -> state.value()
                        .asObject()
                        .ifPresentOrElse(object -> collectState(object, tasks), () -> open = true));
    }

    private void collectState(JsonObject state, List<JsonObject> tasks) {
        Optional<String> type = text(state.value("Type"));
        switch (type.orElse("?")) {
            case "Task" -> tasks.add(state);
            case "Parallel" ->
                state.value("Branches")
                        .flatMap(JsonValue::asArray)
                        .ifPresentOrElse(
                                branches -> branches.elements()
                                        .forEach(branch -> branch.asObject()
                                                .ifPresentOrElse(scope -> collect(scope, tasks), () -> open = true)),
                                () -> open = true);
            case "Map" -> {
                Optional<JsonObject> processor = state.value(state.has("ItemProcessor") ? "ItemProcessor" : "Iterator")
                        .flatMap(JsonValue::asObject);
                open |= processor.isEmpty()
                        || processor.get().has("ProcessorConfig")
                        || state.has("ItemReader")
                        || state.has("ResultWriter");
                processor.ifPresent(scope -> collect(scope, tasks));
            }
            case "?" -> open = true;
            default -> {}
        }
    }

    /// @param actions those that are allowed on everything
    private void add(JsonObject task, Set<String> actions) {
        Optional<JsonValue> resource = task.value("Resource");
        if (resource.isEmpty()) {
            return;
        }
        if (Intrinsic.of(resource.get()).isPresent()) {
            allow(List.of("lambda:InvokeFunction"), withVersions(resource.get()));
            return;
        }
        Optional<String> arn = text(resource).filter(text -> !text.contains("{"));
        if (arn.isEmpty()) {
            open = true;
            return;
        }
        switch (Integrations.actions(arn.get())) {
            case Integrations.Everything(List<String> all) -> actions.addAll(all);
            case Integrations.Nothing() -> {}
            case Integrations.OfArgument(String action, String argument) ->
                addOfArgument(task, action, argument, actions);
            case Integrations.Unmodelled() -> open = true;
        }
    }

    private void addOfArgument(JsonObject task, String action, String argument, Set<String> actions) {
        Optional<JsonObject> given = task.value("Parameters").flatMap(JsonValue::asObject);
        Optional<JsonValue> value = given.flatMap(object -> object.value(argument));
        if (given.filter(object -> object.has(argument + ".$")).isPresent()
                && !given.get().has("AllowedFunctions")) {
            actions.add(action);
        } else if (value.isPresent() && isArn(value.get())) {
            boolean function = action.startsWith("lambda:");
            allow(List.of(action), function ? withVersions(value.get()) : value.get());
        } else {
            open = true;
        }
    }

    /// Whether the plugin takes a value as it is.
    private static boolean isArn(JsonValue value) {
        Optional<Intrinsic> intrinsic = Intrinsic.of(value);
        return intrinsic
                .map(Intrinsic::isAttribute)
                .orElseGet(() -> text(Optional.of(value))
                        .filter(text -> text.startsWith("arn:aws"))
                        .isPresent());
    }

    private JsonArray withVersions(JsonValue function) {
        Span at = function.span();
        JsonObject parameters = Nodes.object(at, Nodes.member(at, "functionArn", function));
        JsonObject versions = Nodes.object(
                at, Nodes.member(at, "Fn::Sub", Nodes.array(at, Nodes.text(at, "${functionArn}:*"), parameters)));
        return Nodes.array(at, function, versions);
    }

    private static Optional<String> text(Optional<JsonValue> value) {
        return value.flatMap(JsonValue::asString).map(JsonString::value);
    }
}
