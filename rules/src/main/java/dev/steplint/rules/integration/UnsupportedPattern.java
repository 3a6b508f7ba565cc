package dev.steplint.rules.integration;

import dev.steplint.catalog.Answer;
import dev.steplint.catalog.OptimizedIntegration;
import dev.steplint.facts.ExecutionTypes;
import dev.steplint.host.WorkflowType;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Optional;

/// Reports a suffix that the integration before it does not take, or that no integration has.
public final class UnsupportedPattern implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unsupported-pattern")
            .summary("Task waits in a way that its integration does not have")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("resource", "job", "callback")
            .fixable()
            .build();

    private static final String CALLBACK = ".waitForTaskToken";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task)) {
            return;
        }
        Call.of(task).filter(call -> !call.suffix().isEmpty()).ifPresent(call -> {
            if (!OptimizedIntegration.SUFFIXES.contains(call.suffix())) {
                reportUnknown(task, call, context);
            } else if (takes(call) == Answer.NO && !isExpress(task, context)) {
                reportUntaken(task, call, context);
            }
        });
    }

    /// Of what an Express execution cannot do, another rule speaks.
    private static boolean isExpress(TaskState task, RuleContext context) {
        return context.fact(ExecutionTypes.KEY)
                .of(task.scope())
                .filter(type -> type == WorkflowType.EXPRESS)
                .isPresent();
    }

    private static Answer takes(Call call) {
        return call.isSdk()
                ? call.suffix().equals(CALLBACK) ? Answer.YES : Answer.NO
                : OptimizedIntegration.of(call.service(), call.action())
                        .map(integration -> integration.takes(call.suffix()))
                        .orElse(Answer.UNKNOWN);
    }

    private static void reportUnknown(TaskState task, Call call, RuleContext context) {
        FindingBuilder finding = report(task, call, context)
                .message("Task `%s` ends in `%s`, which is no way of waiting", task.name(), call.suffix());
        Optional<String> nearest = NearestName.of(
                call.suffix(),
                OptimizedIntegration.SUFFIXES.stream()
                        .filter(suffix -> !suffix.isEmpty())
                        .toList());
        if (nearest.isEmpty()) {
            finding.severity(Severity.WARNING)
                    .confidence(Confidence.MEDIUM)
                    .why("AWS refuses a resource that it does not recognize")
                    .help("end in `.sync` to wait for a job, in `%s` for a callback, or in neither", CALLBACK)
                    .submit();
            return;
        }
        boolean sameLetters = nearest.get().equalsIgnoreCase(call.suffix());
        finding.why("AWS refuses the definition: the resource is not recognized")
                .help("write `%s`", nearest.get())
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                .fix(new Fix(
                        "Write `%s`".formatted(nearest.get()),
                        sameLetters ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
                        List.of(new Edit(call.suffixSpan(), nearest.get()))))
                .submit();
    }

    private static void reportUntaken(TaskState task, Call call, RuleContext context) {
        report(task, call, context)
                .message("Task `%s` uses `%s`, which `%s` does not take", task.name(), call.suffix(), call.name())
                .why("AWS refuses the definition: the resource is not recognized")
                .help("%s", help(call))
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                .submit();
    }

    private static FindingBuilder report(TaskState task, Call call, RuleContext context) {
        return context.report(call.suffixSpan(), task.pointer().child("Resource"));
    }

    private static String help(Call call) {
        Optional<String> other = other(call);
        if (other.isPresent()) {
            return "use `%s`, which takes it".formatted(other.get() + call.suffix());
        }
        if (call.suffix().equals(".sync:2") && takesJob(call)) {
            return "write `.sync`; only `states:startExecution` has `.sync:2`";
        }
        return "take `%s` off; the task then waits for the response of the call only".formatted(call.suffix());
    }

    private static boolean takesJob(Call call) {
        return OptimizedIntegration.of(call.service(), call.action())
                .filter(integration -> integration.takes(".sync") == Answer.YES)
                .isPresent();
    }

    /// The optimized integration that does the same as an SDK integration, or the SDK integration that does the same as
    /// an optimized one, if it takes the suffix.
    private static Optional<String> other(Call call) {
        if (!call.isSdk()) {
            return OptimizedIntegration.of(call.service(), call.action())
                    .filter(_ -> call.suffix().equals(CALLBACK))
                    .flatMap(OptimizedIntegration::operation)
                    .map(operation -> "aws-sdk:" + operation);
        }
        return OptimizedIntegration.services().stream()
                .flatMap(service -> OptimizedIntegration.actions(service).stream()
                        .flatMap(action -> OptimizedIntegration.of(service, action).stream()))
                .filter(integration -> integration.operation().equals(Optional.of(call.service() + ":" + call.action()))
                        && integration.takes(call.suffix()) == Answer.YES)
                .map(integration -> integration.service() + ":" + integration.action())
                .findFirst();
    }
}
