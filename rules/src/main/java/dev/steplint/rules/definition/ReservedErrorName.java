package dev.steplint.rules.definition;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.model.FailState;
import dev.steplint.model.State;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;

/// Reports a Fail state whose error takes a name of the service's own
/// (Amazon States Language specification, "Error Representation").
public final class ReservedErrorName implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("reserved-error-name")
            .summary("Error of a Fail state has a name of the service")
            // The specification forbids it; published machines that AWS runs have such names.
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("fail", "errors")
            .build();

    private static final String PREFIX = "States.";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        Optional<JsonString> error = state instanceof FailState
                ? state.field("Error")
                        .map(JsonMember::value)
                        .flatMap(value -> value.asString())
                        .filter(text -> !text.hasPlaceholder())
                : Optional.empty();
        // A call in the place of a name is a path in a field that is not evaluated.
        error.filter(text -> text.value().startsWith(PREFIX))
                .filter(text -> !PathField.isIntrinsicCall(text.value()))
                .ifPresent(text -> context.report(
                                text.spanOf(0, PREFIX.length()), state.pointer().child("Error"))
                        .message("`Error` of `%s` begins with `States.`", state.name())
                        .why("such names are the service's own: the error is taken for one that it raised")
                        .help("give the error a name of your own, here and where it is caught")
                        .submit());
    }
}
