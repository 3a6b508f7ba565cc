package dev.steplint.rules.time;

import dev.steplint.json.JsonMember;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;

/// Reports a task that passes on a token though it waits for none.
public final class TokenWithoutCallback implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("token-without-callback")
            .summary("Token is passed on by a task that does not wait for it")
            .severity(Severity.WARNING)
            .category(Category.TIME)
            .since("0.1.0")
            .tags("callback")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task) || TaskTokens.mayHave(task)) {
            return;
        }
        TaskTokens.read(task)
                .ifPresent(text -> context.report(
                                text.contentSpan(),
                                task.pointer().child(task.arguments().get().key()))
                        .message("Task `%s` passes on a token that it does not have", task.name())
                        .why("the Context object holds a token only for tasks that wait; the state fails at run time")
                        .help("add `.waitForTaskToken` to the `Resource`, or leave the token out")
                        .related(
                                task.resourceField().map(JsonMember::valueSpan).orElseGet(task::anchor),
                                "waits for no token")
                        .submit());
    }
}
