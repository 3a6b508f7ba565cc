package dev.steplint.host.cloudformation;

import dev.steplint.host.value.Bindings;
import dev.steplint.host.value.Deployment;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Text;
import dev.steplint.host.value.Text.Hole;
import dev.steplint.host.value.Text.Literal;
import dev.steplint.host.value.Text.Part;
import dev.steplint.json.JsonBoolean;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the parameters and pseudo parameters of a template are, as far as somebody says it: the command, the cloud
/// assembly around the template, or the template that nests it.
///
/// @param deployment of this template and of those that it nests
/// @param parameters by name; no default is among them unless nobody can give another value
/// @param placeholders what placeholders stand for that another tool replaces
/// @param assumed conditions that only deployment decides, as they are in the situation that is looked at
record Values(
        Deployment deployment, Map<String, Text> parameters, Bindings placeholders, Map<String, Boolean> assumed) {

    Values {
        parameters = Map.copyOf(parameters);
        assumed = Map.copyOf(assumed);
    }

    /// Values of a template that is deployed by itself.
    static Values of(Deployment deployment, JsonObject root) {
        Map<String, Text> known = new HashMap<>();
        for (JsonMember parameter : declared(root)) {
            Optional.ofNullable(deployment.parameters().get(parameter.key()))
                    .filter(_ -> isText(parameter))
                    .ifPresent(value -> known.put(parameter.key(), Text.of(value)));
        }
        return new Values(deployment, known, Bindings.NONE, Map.of());
    }

    /// Values of a template that another one nests. What is not given has its default.
    ///
    /// @param given as the nesting template puts it; empty if it does not tell which parameters it gives
    static Values nested(Deployment deployment, Optional<Map<String, Text>> given, JsonObject root) {
        Map<String, Text> known = new HashMap<>();
        for (JsonMember parameter : declared(root)) {
            if (given.isPresent() && isText(parameter)) {
                Optional.ofNullable(given.get().get(parameter.key()))
                        .map(Values::seenFromOutside)
                        .or(() -> standard(parameter))
                        .ifPresent(value -> known.put(parameter.key(), value));
            }
        }
        return new Values(deployment, known, Bindings.NONE, Map.of());
    }

    Values with(Bindings others) {
        return new Values(deployment, parameters, others, assumed);
    }

    Values assuming(Map<String, Boolean> conditions) {
        return new Values(deployment, parameters, placeholders, conditions);
    }

    Optional<Text> of(String name) {
        return name.startsWith("AWS::")
                ? deployment.pseudo(name).map(Text::of)
                : Optional.ofNullable(parameters.get(name));
    }

    private static List<JsonMember> declared(JsonObject root) {
        return root.value("Parameters")
                .flatMap(JsonValue::asObject)
                .map(JsonObject::members)
                .orElse(List.of());
    }

    /// Whether a parameter is what is given for it: not the content of a parameter of Systems Manager, nor a secret, which
    /// no report may show.
    private static boolean isText(JsonMember parameter) {
        Optional<JsonObject> body = parameter.value().asObject();
        return field(body, "Type")
                        .filter(type -> !type.startsWith("AWS::SSM::"))
                        .isPresent()
                && body.flatMap(object -> object.find("NoEcho")).isEmpty();
    }

    private static Optional<Text> standard(JsonMember parameter) {
        return field(parameter.value().asObject(), "Default").map(Text::of);
    }

    private static Optional<String> field(Optional<JsonObject> body, String name) {
        return body.flatMap(object -> object.value(name)).flatMap(value -> switch (value) {
            case JsonString string -> string.known();
            case JsonNumber number -> Optional.of(number.text());
            case JsonBoolean bool -> Optional.of(String.valueOf(bool.value()));
            default -> Optional.empty();
        });
    }

    /// A text of the nesting template: its names mean nothing in the nested one, though equal ones stay equal.
    private static Text seenFromOutside(Text text) {
        return new Text(text.parts().stream().map(Values::seenFromOutside).toList());
    }

    private static Part seenFromOutside(Part part) {
        return switch (part) {
            case Literal literal -> literal;
            case Hole hole ->
                hole.reference() instanceof Reference.Pseudo(String name) && isShared(name)
                        ? hole
                        : new Hole(new Reference.Other("outer " + inner(hole)));
        };
    }

    private static String inner(Hole hole) {
        String text = Text.of(hole.reference()).toString();
        return text.substring(2, text.length() - 1);
    }

    /// A nested stack is in the same place, but has a name of its own.
    private static boolean isShared(String pseudo) {
        return !pseudo.startsWith("AWS::Stack");
    }
}
