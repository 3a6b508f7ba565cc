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

/// Reports an activity task that waits without end for a worker that took it and died.
public final class ActivityWithoutTimeout implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("activity-without-timeout")
            .summary("Activity task has neither `TimeoutSeconds` nor `HeartbeatSeconds`")
            .severity(Severity.WARNING)
            .category(Category.TIME)
            .since("0.1.0")
            .tags("activity")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task)
                || !(task.resource() instanceof Resource.Activity)
                || WaitLimits.hasOwn(task)
                || WaitLimits.isWatched(task)
                || Express.runs(task, context)
                || context.fact(UnreadText.KEY).within(task.source())) {
            return;
        }
        FindingBuilder finding = context.report(
                        task.resourceField().map(JsonMember::valueSpan).orElseGet(task::anchor),
                        task.pointer().child("Resource"))
                .message("Activity task `%s` has no `TimeoutSeconds` or `HeartbeatSeconds`", task.name())
                .help("set `HeartbeatSeconds`, and let the worker send heartbeats while it works");
        Optional<JsonMember> limit = WaitLimits.ofMachine(context.machine());
        if (limit.isPresent()) {
            finding.severity(Severity.INFO)
                    .why("if the worker dies with the task, the whole execution times out, and no `Catch` can react")
                    .related(limit.get().span(), "the limit of the execution");
        } else {
            finding.why("if the worker dies with the task, the execution stays open for up to a year");
        }
        finding.submit();
    }
}
