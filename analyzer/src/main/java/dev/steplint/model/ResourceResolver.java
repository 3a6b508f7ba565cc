package dev.steplint.model;

import dev.steplint.host.Surroundings;
import dev.steplint.host.resource.Resource.Activity;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Text;
import dev.steplint.host.value.Text.Hole;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.json.OffsetMap;
import dev.steplint.source.Span;

/// Tells what a `Resource` names through what stands around the definition: `!GetAtt Charge.Arn`, `${ChargeArn}` and
/// `arn:aws:lambda:…:function:charge` are the same function.
final class ResourceResolver {

    private static final Span ANYWHERE = Span.at(0);

    private final Surroundings surroundings;

    ResourceResolver(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Resource resource(JsonValue value) {
        Resource written = Resource.of(value);
        return written instanceof Resource.Unknown
                ? surroundings.bindings().text(value).map(this::resource).orElse(written)
                : written;
    }

    private Resource resource(Text text) {
        Resources resources = surroundings.resources();
        if (isArn(text) && resources.function(text).isPresent()) {
            return new Resource.LambdaFunction(text.toString());
        }
        if (isArn(text) && resources.find(text, Activity.class).isPresent()) {
            return new Resource.Activity(text.toString());
        }
        // Placeholders look as they do in a definition, and where they stand does not matter.
        String written = text.toString();
        return Resource.of(new JsonString(ANYWHERE, written, OffsetMap.verbatim(0, written.length())));
    }

    /// Whether a text is an ARN for certain: a name alone is no `Resource`.
    private static boolean isArn(Text text) {
        if (text.parts().isEmpty()) {
            return false;
        }
        return text.parts().getFirst() instanceof Hole(Reference.Attribute(String _, String attribute))
                ? isArn(attribute)
                : text.certainlyStartsWith("arn:");
    }

    private static boolean isArn(String attribute) {
        return switch (attribute) {
            case Reference.ARN, Reference.ALIAS_ARN, Reference.VERSION_ARN -> true;
            default -> false;
        };
    }
}
