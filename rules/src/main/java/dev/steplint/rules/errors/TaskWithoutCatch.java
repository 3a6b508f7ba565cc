package dev.steplint.rules.errors;

import dev.steplint.catalog.ReservedError;
import dev.steplint.facts.ErrorFlow;
import dev.steplint.facts.Match;
import dev.steplint.json.JsonString;
import dev.steplint.model.Resolution;
import dev.steplint.model.Resource;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateReference;
import dev.steplint.model.SucceedState;
import dev.steplint.model.TaskState;
import dev.steplint.model.Transition;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.ScopeRule;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reports tasks without `Catch` in a scope where other tasks have one for any error: the author handles failures
/// there, and these were perhaps forgotten.
///
/// A scope that handles none is left alone; to fail is a way to tell somebody.
public final class TaskWithoutCatch implements ScopeRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("task-without-catch")
            .summary("Task has no `Catch`, though tasks beside it have")
            .severity(Severity.WARNING)
            .confidence(Confidence.MEDIUM)
            .category(Category.ERRORS)
            .since("0.1.0")
            .build();

    private static final Set<String> NOTICES = Set.of("sns", "sqs", "events");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Scope scope, RuleContext context) {
        Optional<StateReference> model = scope.states().stream()
                .filter(TaskState.class::isInstance)
                .map(TaskState.class::cast)
                .flatMap(task -> task.catchers().stream())
                .filter(catcher -> catcher.names(ReservedError.ALL) || catcher.names(ReservedError.TASK_FAILED))
                .flatMap(catcher -> catcher.next().stream())
                .filter(next -> next.name().isPresent())
                .findFirst();
        if (model.isEmpty()) {
            return;
        }
        Set<State> route = FailureRoutes.withoutFailures(scope, context);
        List<TaskState> bare = scope.states().stream()
                .filter(route::contains)
                .filter(TaskState.class::isInstance)
                .map(TaskState.class::cast)
                .filter(task -> isBare(task, context))
                .toList();
        if (!bare.isEmpty()) {
            report(bare, model.get(), context);
        }
    }

    /// A task with a catcher of any kind has been thought about; and when the work is done, to fail because nobody could
    /// be told would be wrong too.
    private static boolean isBare(TaskState task, RuleContext context) {
        return !task.has("Catch")
                && !isLastNotice(task)
                && context.fact(ErrorFlow.KEY).caughtAround(task, ReservedError.TASK_FAILED) == Match.NO;
    }

    private static boolean isLastNotice(TaskState task) {
        boolean last = task.isTerminal()
                || task.transition() instanceof Transition.Next(StateReference next)
                        && task.scope().resolve(next) instanceof Resolution.Found(SucceedState _);
        return last && task.resource() instanceof Resource.Optimized optimized && NOTICES.contains(optimized.service());
    }

    private static void report(List<TaskState> bare, StateReference model, RuleContext context) {
        TaskState first = bare.getFirst();
        FindingBuilder finding = context.report(first.anchor(), first.pointer())
                .why("its failure ends the execution, past the states that handle failures")
                .help(
                        "add a `Catch`, for instance one that leads to `%s`",
                        model.name().map(JsonString::value).orElse(""))
                .related(model.span(), "other failures lead there");
        if (bare.size() == 1) {
            finding.message("`%s` has no `Catch`, unlike other tasks here", first.name());
        } else {
            finding.message("`%s` and %d more have no `Catch`, unlike other tasks here", first.name(), bare.size() - 1);
        }
        bare.stream()
                .skip(1)
                .limit(FailureRoutes.RELATED)
                .forEach(task -> finding.related(task.anchor(), "`%s` has none either", task.name()));
        finding.submit();
    }
}
