package dev.steplint.rules.time;

import dev.steplint.facts.UnreadText;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;

/// Reports a task that waits without end for a job.
public final class JobWithoutTimeout implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("job-without-timeout")
            .summary("Task that waits for a job has no `TimeoutSeconds`")
            .severity(Severity.WARNING)
            // Most jobs end; whether this one can hang is up to the job.
            .confidence(Confidence.MEDIUM)
            .category(Category.TIME)
            .since("0.1.0")
            .tags("job")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task)
                || !(task.resource() instanceof Resource.Optimized resource)
                || resource.pattern() != Resource.Pattern.RUN_A_JOB
                || WaitLimits.hasOwn(task)
                || WaitLimits.ofMachine(context.machine()).isPresent()
                || WaitLimits.isWatched(task)
                || JobLimits.inRequest(task)
                || Express.runs(task, context)
                || context.fact(UnreadText.KEY).within(task.source())) {
            return;
        }
        FindingBuilder finding = context.report(
                        Suffixes.span(task), task.pointer().child("Resource"))
                .message("Task `%s` waits for a job with no `TimeoutSeconds`", task.name());
        if (JobLimits.inService(resource)) {
            finding.severity(Severity.INFO)
                    .why("a job that hangs keeps the execution open until the service itself ends it");
        } else if (resource.is("states", "startExecution")) {
            finding.why("a child without a limit of its own keeps this execution open for up to a year");
        } else {
            finding.why("a job that hangs keeps the execution open for up to a year");
        }
        finding.help("set `TimeoutSeconds` to the longest time that the job may take")
                .submit();
    }
}
