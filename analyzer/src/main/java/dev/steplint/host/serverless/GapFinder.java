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
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the first part of a definition that is not there though the service names it: what only deployment or code tells
/// is none.
final class GapFinder {

    private final Variables variables;

    GapFinder(Variables variables) {
        this.variables = variables;
    }

    Optional<Gap> in(JsonValue value) {
        Optional<Gap> own = variables.gap(value).filter(GapFinder::isFault);
        if (own.isPresent()) {
            return own;
        }
        Stream<JsonValue> parts = switch (value) {
            case JsonObject object -> object.members().stream().map(JsonMember::value);
            case JsonArray array -> array.elements().stream().map(element -> element);
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _, JsonPlaceholder _, JsonError _ ->
                Stream.empty();
        };
        return parts.flatMap(part -> in(part).stream()).findFirst();
    }

    private static boolean isFault(Gap gap) {
        return switch (gap.cause()) {
            case Gap.MissingFile _, Gap.Circle _, Gap.Bound _ -> true;
            case Gap.Deployment _, Gap.Nowhere _, Gap.OutOfReach _ -> false;
        };
    }
}
