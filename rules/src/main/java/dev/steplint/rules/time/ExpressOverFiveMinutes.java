package dev.steplint.rules.time;

import dev.steplint.facts.ElapsedTime;
import dev.steplint.facts.ExecutionTypes;
import dev.steplint.facts.Reachability;
import dev.steplint.host.WorkflowType;
import dev.steplint.json.JsonPointer;
import dev.steplint.model.Resource;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.model.TaskState;
import dev.steplint.model.WaitState;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.Optional;

/// Reports waits and limits that are longer than an Express execution can be.
public final class ExpressOverFiveMinutes implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("express-over-five-minutes")
            .summary("Wait or limit in an Express execution is over five minutes")
            .severity(Severity.WARNING)
            .category(Category.TIME)
            .since("0.1.0")
            .tags("express")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        ExecutionTypes types = context.fact(ExecutionTypes.KEY);
        Optional<Seconds> own = Seconds.in(machine.source(), "TimeoutSeconds");
        if (isExpress(types, machine.root())) {
            own.filter(limit -> limit.value() > Express.SECONDS)
                    .ifPresent(limit -> reportLimit(
                            limit, "the state machine", machine.root().pointer(), context));
        }
        // A shorter limit of the machine is met first; `wait-outlasts-execution` compares with that.
        boolean shorter = own.filter(limit -> limit.value() > 0 && limit.value() < Express.SECONDS)
                .isPresent();
        for (Scope scope : machine.scopes()) {
            if (isExpress(types, scope)) {
                Scope start = types.start(scope);
                for (State state : scope.states()) {
                    switch (state) {
                        case WaitState wait when !shorter || start != machine.root() -> check(wait, start, context);
                        case TaskState task -> check(task, context);
                        default -> {}
                    }
                }
            }
        }
    }

    private static boolean isExpress(ExecutionTypes types, Scope scope) {
        return types.of(scope).filter(type -> type == WorkflowType.EXPRESS).isPresent();
    }

    private static void check(TaskState task, RuleContext context) {
        // What waits for somebody else is refused as a whole.
        boolean refused = task.resource() instanceof Resource.Activity
                || task.resource().pattern() != Resource.Pattern.REQUEST_RESPONSE;
        if (!refused && ServiceLimits.seconds(task.resource()).isEmpty()) {
            Seconds.in(task.source(), "TimeoutSeconds")
                    .filter(limit -> limit.value() > Express.SECONDS)
                    .ifPresent(limit -> reportLimit(limit, "`%s`".formatted(task.name()), task.pointer(), context));
        }
    }

    private static void reportLimit(Seconds limit, String holder, JsonPointer pointer, RuleContext context) {
        context.report(limit.field().valueSpan(), pointer.child("TimeoutSeconds"))
                .message("`TimeoutSeconds` %d of %s is over the five minutes of Express", limit.value(), holder)
                .why("the execution ends after 300 seconds, so this limit is never met")
                .help("set it to 300 or less")
                .severity(Severity.INFO)
                .submit();
    }

    private static void check(WaitState wait, Scope start, RuleContext context) {
        Optional<Seconds> seconds = Seconds.in(wait.source(), "Seconds");
        if (seconds.isEmpty() || !context.fact(Reachability.KEY).isReachable(wait)) {
            return;
        }
        ElapsedTime elapsed = context.fact(ElapsedTime.KEY);
        long before = elapsed.before(wait, start);
        long after = before + seconds.get().value();
        if (before > Express.SECONDS || after <= Express.SECONDS) {
            return;
        }
        FindingBuilder finding =
                context.report(seconds.get().field().valueSpan(), wait.pointer().child("Seconds"));
        if (before == 0) {
            finding.message("`%s` waits %d seconds, and an Express execution ends after 300", wait.name(), after);
        } else {
            finding.message(
                    "`%s` and the waits before it take %d seconds, an Express execution ends after 300",
                    wait.name(), after);
        }
        boolean always = start == context.machine().root() && elapsed.toEnd(start) > Express.SECONDS;
        // With a limit that is known only after deployment the cause may be another one.
        boolean certain = !context.machine().source().has("TimeoutSeconds")
                || Seconds.in(context.machine().source(), "TimeoutSeconds").isPresent();
        if (always && certain) {
            finding.severity(Severity.ERROR)
                    .why("every way through the states takes longer, so no execution can succeed");
        } else {
            finding.why("an execution that comes here fails with `States.Timeout` while it waits");
        }
        finding.help("wait in a Standard workflow, or less than 300 seconds in all")
                .submit();
    }
}
