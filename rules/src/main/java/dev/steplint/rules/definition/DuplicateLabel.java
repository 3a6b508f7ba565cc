package dev.steplint.rules.definition;

import dev.steplint.json.JsonString;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reports a `Label` that two Maps share (AWS Step Functions Developer Guide, "Distributed Map").
public final class DuplicateLabel implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("duplicate-label")
            .summary("Two Maps have the same Label")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("map", "names")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        Map<String, State> first = new HashMap<>();
        machine.states()
                .forEach(state -> MalformedLabel.label(state).ifPresent(label -> {
                    State earlier = first.putIfAbsent(label.value(), state);
                    if (earlier != null) {
                        report(state, label, earlier, context);
                    }
                }));
    }

    private static void report(State state, JsonString label, State earlier, RuleContext context) {
        Optional<JsonString> other = MalformedLabel.label(earlier);
        context.report(label.span(), state.pointer().child("Label"))
                .message("`Label` of `%s` is also that of `%s`", state.name(), earlier.name())
                .why("AWS refuses the definition: a label is unique in the machine")
                .help("give each Map a `Label` of its own, or none")
                .related(other.orElse(label).span(), "has the same label")
                .aws(AwsCode.DUPLICATE_LABEL_NAME)
                .submit();
    }
}
