package dev.steplint.host.resource;

import dev.steplint.host.resource.Resource.Named;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.host.value.Text.Hole;
import dev.steplint.host.value.Text.Literal;
import dev.steplint.host.value.Text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the resource that a text names for certain.
final class ArnText {

    /// The fields of an ARN, `arn:partition:service:region:account:resource`.
    private static final int FIELDS = 6;

    private ArnText() {}

    /// @param type what a mere name is a name of
    static Optional<Resource> resource(Text text, Class<? extends Resource> type, Resources resources) {
        if (text.parts().isEmpty()) {
            return Optional.empty();
        }
        if (text.parts().getFirst() instanceof Hole(Reference.Attribute attribute)) {
            return qualified(attribute, text, resources);
        }
        List<Text> fields = split(text, ':', FIELDS);
        if (fields.size() < FIELDS) {
            return named(text, type, resources);
        }
        if (!resources.isPseudo(fields.get(3), "AWS::Region") || !resources.isPseudo(fields.get(4), "AWS::AccountId")) {
            return Optional.empty();
        }
        return fields.get(2).known().flatMap(service -> switch (service) {
            case "lambda" -> below(fields.get(5), ':', "function", Resource.Function.class, resources);
            case "states" ->
                below(fields.get(5), ':', "stateMachine", Machine.class, resources)
                        .or(() -> below(fields.get(5), ':', "activity", Resource.Activity.class, resources));
            case "sqs" -> named(fields.get(5), Resource.Queue.class, resources);
            case "sns" -> named(fields.get(5), Resource.Topic.class, resources);
            case "dynamodb" -> below(fields.get(5), '/', "table", Resource.Table.class, resources);
            default -> Optional.empty();
        });
    }

    /// A resource by its own attribute, perhaps with a version or alias behind it.
    private static Optional<Resource> qualified(Reference.Attribute attribute, Text text, Resources resources) {
        boolean alone =
                text.parts().size() == 1 || text.parts().get(1) instanceof Literal(String rest) && rest.startsWith(":");
        return alone && Resources.identifies(attribute) ? resources.byId(attribute.resource()) : Optional.empty();
    }

    /// The name in `kind:name` or `kind:name:qualifier`.
    private static Optional<Resource> below(
            Text text, char separator, String kind, Class<? extends Resource> type, Resources resources) {
        List<Text> fields = split(text, separator, 3);
        return fields.size() > 1
                        && fields.getFirst().known().filter(kind::equals).isPresent()
                ? named(fields.get(1), type, resources)
                : Optional.empty();
    }

    private static Optional<Resource> named(Text name, Class<? extends Resource> type, Resources resources) {
        if (name.reference().isPresent()) {
            return name.reference().get() instanceof Reference.Attribute attribute
                            && attribute.attribute().equals(Reference.NAME)
                    ? resources.byId(attribute.resource()).filter(type::isInstance)
                    : Optional.empty();
        }
        return resources.all().stream()
                .filter(type::isInstance)
                .filter(resource ->
                        name(resource).value().filter(name::certainlyEquals).isPresent())
                .findFirst();
    }

    private static Setting<Text> name(Resource resource) {
        if (resource instanceof Named named) {
            return named.name();
        }
        if (resource instanceof Machine machine) {
            return machine.name();
        }
        return resource instanceof Role role ? role.name() : Setting.absent();
    }

    /// The fields of a text, as far as its literal parts tell them apart.
    private static List<Text> split(Text text, char separator, int limit) {
        List<Text> fields = new ArrayList<>();
        List<Part> field = new ArrayList<>();
        for (Part part : text.parts()) {
            if (!(part instanceof Literal(String literal))) {
                field.add(part);
                continue;
            }
            int from = 0;
            int at = literal.indexOf(separator);
            while (at >= 0 && fields.size() < limit - 1) {
                field.add(new Literal(literal.substring(from, at)));
                fields.add(new Text(field));
                field = new ArrayList<>();
                from = at + 1;
                at = literal.indexOf(separator, from);
            }
            field.add(new Literal(literal.substring(from)));
        }
        fields.add(new Text(field));
        return fields;
    }
}
