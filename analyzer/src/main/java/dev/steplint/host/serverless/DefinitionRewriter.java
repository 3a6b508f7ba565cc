package dev.steplint.host.serverless;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Does to a definition what the plugin does: functions that are named by their keys become references to the resources
/// that the framework makes, and where the service wants it references to their versions.
final class DefinitionRewriter {

    private final Variables variables;
    private final FunctionSection functions;
    private final Set<String> resources;
    private final boolean exactVersions;

    /// @param resources the logical ids of the template, which count before keys
    DefinitionRewriter(Variables variables, FunctionSection functions, Set<String> resources, boolean exactVersions) {
        this.variables = variables;
        this.functions = functions;
        this.resources = resources;
        this.exactVersions = exactVersions;
    }

    JsonValue rewrite(JsonValue value) {
        Optional<Intrinsic> intrinsic = Intrinsic.of(value);
        if (intrinsic.isPresent()) {
            return translate(intrinsic.get(), value);
        }
        return switch (value) {
            case JsonObject object -> {
                List<JsonMember> members = new ArrayList<>(object.members().size());
                boolean same = true;
                for (JsonMember member : object.members()) {
                    JsonValue changed =
                            isUnquoted(object, member) ? variables.open(member.value()) : rewrite(member.value());
                    same &= changed == member.value();
                    members.add(changed == member.value() ? member : new JsonMember(member.name(), changed));
                }
                yield same ? object : new JsonObject(object.span(), members);
            }
            case JsonArray array -> {
                List<JsonValue> elements =
                        array.elements().stream().map(this::rewrite).toList();
                yield elements.equals(array.elements()) ? array : new JsonArray(array.span(), elements);
            }
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _, JsonPlaceholder _, JsonError _ -> value;
        };
    }

    /// Whether the plugin takes the quotes away from a function of CloudFormation, so that it may give a number.
    private static boolean isUnquoted(JsonObject state, JsonMember field) {
        return field.key().equals("Seconds")
                && Intrinsic.of(field.value()).isPresent()
                && state.value("Type")
                        .flatMap(JsonValue::asString)
                        .filter(type -> type.value().equals("Wait"))
                        .isPresent();
    }

    /// `Ref` of a function gives its name for CloudFormation, but the plugin writes its ARN.
    private JsonValue translate(Intrinsic intrinsic, JsonValue value) {
        Optional<String> target = intrinsic.target();
        Optional<String> key = target.filter(name -> !resources.contains(name)).flatMap(functions::key);
        if (key.isEmpty()) {
            return value;
        }
        if (intrinsic.isReference()) {
            return Nodes.attribute(value.span(), Names.function(key.get()), "Arn");
        }
        if (exactVersions && functions.isVersioned(key.get())) {
            return Nodes.reference(value.span(), Names.version(key.get()));
        }
        return intrinsic
                .attribute()
                .<JsonValue>map(attribute -> Nodes.attribute(value.span(), Names.function(key.get()), attribute))
                .orElse(value);
    }
}
