package dev.steplint.rules.time;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNumber;
import dev.steplint.json.JsonObject;
import java.util.Optional;

/// A literal number of seconds in a field, and where it is written.
record Seconds(JsonMember field, long value) {
    /// After a year Step Functions ends any execution (Developer Guide, "Service quotas").
    static final long YEAR = 365L * 24 * 60 * 60;

    /// Empty if the field is missing, computed at run time, known only after deployment, or no number of seconds.
    static Optional<Seconds> in(JsonObject source, String name) {
        return source.find(name)
                .filter(field -> field.value() instanceof JsonNumber number
                        && number.asLong().isPresent()
                        && number.value().signum() >= 0)
                .map(field ->
                        new Seconds(field, ((JsonNumber) field.value()).asLong().getAsLong()));
    }
}
