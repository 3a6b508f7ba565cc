package dev.steplint.rules.time;

import dev.steplint.facts.UnreadText;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;

/// Reports a task that waits for its token without end.
public final class CallbackWithoutTimeout implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("callback-without-timeout")
            .summary("Callback task has neither `TimeoutSeconds` nor `HeartbeatSeconds`")
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
        if (!(state instanceof TaskState task)
                || task.resource().pattern() != Resource.Pattern.WAIT_FOR_CALLBACK
                || WaitLimits.hasOwn(task)
                || WaitLimits.isWatched(task)
                || Express.runs(task, context)
                || context.fact(UnreadText.KEY).within(task.source())) {
            return;
        }
        FindingBuilder finding = context.report(
                        Suffixes.span(task), task.pointer().child("Resource"))
                .message("Task `%s` waits for a callback with no `TimeoutSeconds` or `HeartbeatSeconds`", task.name())
                .help("set `TimeoutSeconds` to the longest time that the answer may take");
        Optional<JsonMember> limit = WaitLimits.ofMachine(context.machine());
        if (limit.isPresent()) {
            finding.severity(Severity.INFO)
                    .why("if the token is never returned, the whole execution times out, and no `Catch` can react")
                    .related(limit.get().span(), "the limit of the execution");
        } else {
            finding.why("if the token is never returned, the execution stays open for up to a year");
        }
        finding.submit();
    }
}
