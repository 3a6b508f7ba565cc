package dev.steplint.host.cloudformation;

import dev.steplint.host.resource.PolicyReader;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonValue;
import dev.steplint.source.Location;
import java.util.Optional;

/// What a template knows of the values in a policy document that was worked out.
record PolicyValues(Evaluator evaluator) implements PolicyReader.Values {

    @Override
    public Optional<Text> text(JsonValue value) {
        return evaluator.asText(value);
    }

    @Override
    public Location place(JsonValue value) {
        return evaluator.place(value);
    }

    @Override
    public boolean mayBeSeveral(JsonValue value) {
        return Evaluator.mayBeNothing(value);
    }
}
