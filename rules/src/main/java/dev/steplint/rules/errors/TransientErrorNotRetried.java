package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.catalog.TransientErrors;
import dev.steplint.facts.ErrorFlow;
import dev.steplint.facts.Loops;
import dev.steplint.facts.Match;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Resource;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.ScopeRule;
import dev.steplint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Reports tasks that give up at the first error of the service they call, though it goes away by itself.
///
/// For Lambda the Developer Guide asks for it ("Best practices", "Handle transient Lambda service exceptions"). Of other
/// services few error names are documented, so only tasks without any retrier are reported.
public final class TransientErrorNotRetried implements ScopeRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("transient-error-not-retried")
            .summary("Task does not retry the passing errors of the service it calls")
            .severity(Severity.WARNING)
            .category(Category.ERRORS)
            .since("0.1.0")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Scope scope, RuleContext context) {
        List<TaskState> others = new ArrayList<>();
        for (State state : scope.states()) {
            if (state instanceof TaskState task) {
                switch (task.resource()) {
                    case Resource.LambdaFunction _ -> checkLambda(task, context);
                    case Resource.Optimized optimized
                    when optimized.service().equals("lambda") -> checkLambda(task, context);
                    case Resource.Optimized optimized -> checkOther(task, optimized.service(), others, context);
                    // Few of its errors say that they pass, and none says so for every service.
                    case Resource.AwsSdk _ -> checkOther(task, "", others, context);
                    case Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ -> {}
                }
            }
        }
        if (!others.isEmpty()) {
            report(others, context);
        }
    }

    private static void checkLambda(TaskState task, RuleContext context) {
        List<String> required = TransientErrors.of("lambda").required();
        List<String> missing =
                required.stream().filter(error -> isLeft(task, error, context)).toList();
        if (missing.isEmpty()) {
            return;
        }
        if (missing.size() < required.size()) {
            context.report(
                            task.field("Retry").map(JsonMember::keySpan).orElse(task.anchor()),
                            task.pointer().child("Retry"))
                    .message("`%s` does not retry %s", task.name(), quoted(missing))
                    .why("Lambda raises it when it is throttled or busy, and the task fails at the first one")
                    .help("add it to the retrier for the other errors of the Lambda service")
                    .severity(Severity.INFO)
                    .submit();
            return;
        }
        context.report(task.anchor(), task.pointer())
                .message("`%s` does not retry transient errors of Lambda", task.name())
                .why("one throttled or failed call of the service fails the task; AWS asks to retry these errors")
                .help("add a retrier for %s", quoted(missing))
                .submit();
    }

    private static void checkOther(TaskState task, String service, List<TaskState> others, RuleContext context) {
        if (!givesUp(task, context)) {
            return;
        }
        List<String> errors = TransientErrors.of(service).worthwhile();
        if (errors.isEmpty()) {
            others.add(task);
        } else {
            report(task, errors, context);
        }
    }

    /// Whether nothing retries a call that can be repeated; to run a job again costs more than to fail.
    private static boolean givesUp(TaskState task, RuleContext context) {
        return task.resource().pattern() == Resource.Pattern.REQUEST_RESPONSE
                && !task.has("Retry")
                && isLeft(task, ReservedError.TASK_FAILED, context);
    }

    private static void report(TaskState task, List<String> errors, RuleContext context) {
        context.report(task.anchor(), task.pointer())
                .message("`%s` does not retry errors that pass by themselves", task.name())
                .why("one throttled or failed call of the service fails the task")
                .help("add a retrier for %s", quoted(errors))
                .confidence(Confidence.MEDIUM)
                .submit();
    }

    private static void report(List<TaskState> tasks, RuleContext context) {
        TaskState first = tasks.getFirst();
        FindingBuilder finding = context.report(first.anchor(), first.pointer())
                .why("one throttled or failed call of the service fails the task")
                .help("add a retrier for the throttling errors of the service, or for `States.TaskFailed`")
                .severity(Severity.INFO)
                .confidence(Confidence.MEDIUM);
        if (tasks.size() == 1) {
            finding.message("`%s` has no `Retry`", first.name());
        } else {
            finding.message("`%s` and %d more have no `Retry`", first.name(), tasks.size() - 1);
        }
        tasks.stream()
                .skip(1)
                .limit(FailureRoutes.RELATED)
                .forEach(task -> finding.related(task.anchor(), "`%s` has none either", task.name()));
        finding.submit();
    }

    private static boolean isLeft(TaskState task, String error, RuleContext context) {
        return context.fact(ErrorFlow.KEY).retried(task, error) == Match.NO
                && context.fact(ErrorFlow.KEY).retriedAround(task, error) == Match.NO
                && !isTriedAgain(task, error, context);
    }

    /// Whether a catcher leads back to the task: the author counts the attempts by hand.
    private static boolean isTriedAgain(TaskState task, String error, RuleContext context) {
        ErrorFlow flow = context.fact(ErrorFlow.KEY);
        return task.catchers().stream()
                .filter(catcher -> flow.match(catcher, error) != Match.NO)
                .flatMap(catcher -> FailureRoutes.target(task, catcher).stream())
                .anyMatch(target -> context.fact(Loops.KEY).inSame(task, target));
    }

    private static String quoted(List<String> errors) {
        return errors.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }
}
