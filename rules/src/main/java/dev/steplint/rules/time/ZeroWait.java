package dev.steplint.rules.time;

import dev.steplint.model.State;
import dev.steplint.model.WaitState;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;

/// Reports a Wait state that does not wait.
public final class ZeroWait implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("zero-wait")
            .summary("Wait state waits 0 seconds")
            .severity(Severity.INFO)
            .category(Category.TIME)
            .since("0.1.0")
            .build();

    /// With one of these the state changes data, as a Pass would.
    private static final List<String> WORK = List.of("InputPath", "OutputPath", "Output", "Assign");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state instanceof WaitState && WORK.stream().noneMatch(state::has)) {
            Seconds.in(state.source(), "Seconds")
                    .filter(seconds -> seconds.value() == 0)
                    .ifPresent(seconds -> context.report(
                                    seconds.field().valueSpan(), state.pointer().child("Seconds"))
                            .message("Wait state `%s` waits 0 seconds", state.name())
                            .why("each visit is a state transition that does nothing")
                            .help("set the time that was meant, or lead straight to the next state")
                            .submit());
        }
    }
}
