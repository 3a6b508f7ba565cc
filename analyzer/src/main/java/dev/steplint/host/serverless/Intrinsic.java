package dev.steplint.host.serverless;

import dev.steplint.json.JsonArray;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPlaceholder;
import dev.steplint.json.JsonPlaceholder.Tagged;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import java.util.Optional;

/// A function of CloudFormation in a service, as the plugin tells them.
///
/// @param name the long name, such as `Ref` or `Fn::GetAtt`
record Intrinsic(String name, JsonValue argument) {

    static Optional<Intrinsic> of(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                yield object.members().stream()
                        .filter(member ->
                                member.key().equals("Ref") || member.key().startsWith("Fn::"))
                        .findFirst()
                        .map(member -> new Intrinsic(member.key(), member.value()));
            }
            case JsonPlaceholder placeholder -> placeholder.tagged().map(Intrinsic::of);
            default -> Optional.empty();
        };
    }

    private static Intrinsic of(Tagged tagged) {
        String name = tagged.tag().substring(tagged.tag().lastIndexOf('!') + 1);
        return new Intrinsic(name.equals("Ref") ? name : "Fn::" + name, tagged.value());
    }

    boolean isReference() {
        return name.equals("Ref");
    }

    boolean isAttribute() {
        return name.equals("Fn::GetAtt");
    }

    /// What `Ref` or `Fn::GetAtt` names.
    Optional<String> target() {
        if (isReference()) {
            return argument.asString().map(JsonString::value);
        }
        return isAttribute() ? part(0) : Optional.empty();
    }

    /// What `Fn::GetAtt` takes of it.
    Optional<String> attribute() {
        return isAttribute() ? part(1) : Optional.empty();
    }

    private Optional<String> part(int index) {
        if (argument instanceof JsonArray array) {
            return array.elements().size() == 2
                    ? array.elements().get(index).asString().map(JsonString::value)
                    : Optional.empty();
        }
        Optional<String> text = argument.asString().map(JsonString::value);
        int dot = text.map(name -> name.indexOf('.')).orElse(-1);
        return dot < 0
                ? Optional.empty()
                : text.map(name -> index == 0 ? name.substring(0, dot) : name.substring(dot + 1));
    }
}
