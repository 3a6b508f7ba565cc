package dev.steplint.host.serverless;

import dev.steplint.host.serverless.Service.Members;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The functions of a service, and how definitions name them: by their keys or by the logical ids that the framework
/// makes of these.
final class FunctionSection {

    /// What the framework sets where a service says nothing.
    private static final long TIMEOUT = 6;

    private static final long MEMORY = 1024;

    private final Service service;
    private final Map<String, JsonMember> byKey = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final boolean complete;

    FunctionSection(Service service) {
        this.service = service;
        Members functions = service.functions();
        this.complete = functions.complete();
        functions.all().forEach(function -> {
            byKey.put(function.key(), function);
            keys.put(Names.function(function.key()), function.key());
        });
    }

    /// Whether the service has no other functions.
    boolean isComplete() {
        return complete;
    }

    /// The key of the function that a text names.
    Optional<String> key(String name) {
        return byKey.containsKey(name) ? Optional.of(name) : Optional.ofNullable(keys.get(name));
    }

    /// Whether the framework publishes versions of a function.
    boolean isVersioned(String key) {
        Optional<JsonValue> own = property(declared(key), "versionFunction");
        return own.isPresent() ? !Service.isFalse(own) : !Service.isFalse(service.provider("versionFunctions"));
    }

    /// After how many seconds a function is ended, as the plugin counts: a number, or what is not known of it.
    JsonValue timeout(String key) {
        JsonMember function = declared(key);
        return property(function, "timeout")
                .or(() -> service.provider("timeout"))
                .filter(FunctionSection::isSet)
                .orElseGet(() -> Nodes.number(function.keySpan(), TIMEOUT));
    }

    private JsonMember declared(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    private static boolean isSet(JsonValue value) {
        return !(value instanceof JsonNumber number) || number.value().signum() != 0;
    }

    private static Optional<JsonValue> property(JsonMember function, String name) {
        return function.value()
                .asObject()
                .flatMap(object -> object.value(name))
                .filter(value -> !(value instanceof JsonNull));
    }

    /// The resources that the framework makes of them.
    ///
    /// @param versions whether some machine calls versions; where none does, they are there for other ends
    Stream<JsonMember> resources(boolean versions) {
        return byKey.values().stream()
                .flatMap(function -> Stream.concat(
                        Stream.of(resource(function)),
                        versions && isVersioned(function.key()) ? Stream.of(version(function)) : Stream.empty()));
    }

    private JsonMember resource(JsonMember function) {
        String key = function.key();
        JsonValue name = property(function, "name")
                .orElseGet(() -> Nodes.text(function.keySpan(), "%s-${sls:stage}-%s".formatted(service.name(), key)));
        JsonValue memory = property(function, "memorySize")
                .or(() -> service.provider("memorySize"))
                .orElseGet(() -> Nodes.number(function.keySpan(), MEMORY));
        Stream<JsonMember> given = Stream.of(
                Nodes.member("FunctionName", name),
                Nodes.member("Timeout", timeout(key)),
                Nodes.member("MemorySize", memory));
        Stream<JsonMember> runtime = property(function, "runtime").or(() -> service.provider("runtime")).stream()
                .map(value -> Nodes.member("Runtime", value));
        return Nodes.resource(
                function.name(), Names.function(key), "AWS::Lambda::Function", Stream.concat(given, runtime));
    }

    private static JsonMember version(JsonMember function) {
        String id = Names.function(function.key());
        return Nodes.resource(
                function.name(),
                Names.version(function.key()),
                "AWS::Lambda::Version",
                Stream.of(Nodes.member("FunctionName", Nodes.reference(function.keySpan(), id))));
    }

    /// The members of an object, and one more.
    static JsonObject with(JsonObject object, JsonMember more) {
        return new JsonObject(
                object.span(),
                Stream.concat(object.members().stream(), Stream.of(more)).toList());
    }
}
