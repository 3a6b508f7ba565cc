package dev.steplint.rules.time;

import dev.steplint.facts.executions.ExecutionStart;
import dev.steplint.facts.executions.ExecutionStarts;
import dev.steplint.host.Definition;
import dev.steplint.host.Siblings;
import dev.steplint.json.JsonObject;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.Location;
import java.util.Optional;

/// Reports a task that waits for an execution of another machine, and gives up on it before that machine's own limit.
public final class TaskTimeoutBelowChildTimeout implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("task-timeout-below-child-timeout")
            .summary("Task times out before the machine that it waits for")
            .severity(Severity.WARNING)
            .confidence(Confidence.MEDIUM)
            .category(Category.TIME)
            .since("0.1.0")
            .tags("nested", "template")
            .build();

    private static final String FIELD = "TimeoutSeconds";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state instanceof TaskState task) {
            context.fact(ExecutionStarts.KEY)
                    .of(task)
                    .filter(ExecutionStart::waits)
                    .filter(start -> !start.itself())
                    .ifPresent(start -> check(start, context));
        }
    }

    private static void check(ExecutionStart start, RuleContext context) {
        Siblings siblings = context.definition().surroundings().siblings();
        Optional<Definition> child = start.machine().flatMap(siblings::of);
        Optional<Seconds> limit =
                child.flatMap(definition -> definition.root().asObject()).flatMap(root -> Seconds.in(root, FIELD));
        if (limit.isEmpty()) {
            return;
        }
        Location place = new Location(child.get().file(), limit.get().field().span());
        Optional<Seconds> own = shorter(start.task().source(), limit.get());
        Optional<Seconds> machine = shorter(context.machine().source(), limit.get());
        String name = start.machine().orElseThrow().id();
        if (own.isPresent()) {
            FindingBuilder finding = context.report(
                            own.get().field().valueSpan(),
                            start.task().pointer().child(FIELD))
                    .message(
                            "`%s` gives `%s` %d seconds, and `%s` takes up to %d",
                            start.task().name(),
                            name,
                            own.get().value(),
                            name,
                            limit.get().value())
                    .help("set it above the `TimeoutSeconds` of `%s`", name);
            submit(finding, place);
        } else if (machine.isPresent()) {
            FindingBuilder finding = context.report(
                            machine.get().field().valueSpan(),
                            context.machine().definition().pointer().child(FIELD))
                    .message(
                            "This machine has %d seconds, and `%s`, which `%s` waits for, takes up to %d",
                            machine.get().value(),
                            name,
                            start.task().name(),
                            limit.get().value())
                    .help("set it above the `TimeoutSeconds` of `%s`", name);
            submit(finding, place);
        }
    }

    private static Optional<Seconds> shorter(JsonObject source, Seconds limit) {
        return Seconds.in(source, FIELD).filter(own -> own.value() > 0 && own.value() < limit.value());
    }

    private static void submit(FindingBuilder finding, Location limit) {
        finding.why("the wait ends with `States.Timeout` although the execution that it waits for is still in time")
                .related(limit, "its own limit")
                .submit();
    }
}
