package dev.steplint.rules.time;

import dev.steplint.facts.ElapsedTime;
import dev.steplint.facts.Reachability;
import dev.steplint.host.WorkflowType;
import dev.steplint.model.State;
import dev.steplint.model.WaitState;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;

/// Reports the wait during which the time of the execution is over at the latest.
///
/// The five minutes of Express are the business of [ExpressOverFiveMinutes].
public final class WaitOutlastsExecution implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("wait-outlasts-execution")
            .summary("Wait ends after the execution has timed out")
            .severity(Severity.WARNING)
            .category(Category.TIME)
            .since("0.1.0")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        Optional<Seconds> seconds = Seconds.in(state.source(), "Seconds");
        Optional<Limit> limit = limit(context);
        if (!(state instanceof WaitState)
                || seconds.isEmpty()
                || limit.isEmpty()
                || !context.fact(Reachability.KEY).isReachable(state)) {
            return;
        }
        long most = limit.get().seconds;
        ElapsedTime elapsed = context.fact(ElapsedTime.KEY);
        long before = elapsed.before(state, context.machine().root());
        if (before > most || before + seconds.get().value() <= most) {
            return;
        }
        FindingBuilder finding = context.report(
                seconds.get().field().valueSpan(), state.pointer().child("Seconds"));
        if (before == 0) {
            finding.message(
                    "`%s` waits %d seconds, and the execution ends after %d",
                    state.name(), seconds.get().value(), most);
        } else {
            finding.message(
                    "`%s` and the waits before it take %d seconds, and the execution ends after %d",
                    state.name(), before + seconds.get().value(), most);
        }
        if (elapsed.toEnd(context.machine().root()) > most) {
            finding.severity(Severity.ERROR)
                    .why("every way through the states takes longer, so no execution can succeed");
        } else {
            finding.why("an execution that comes here fails with `States.Timeout` while it waits");
        }
        if (limit.get().field.isPresent()) {
            finding.help("raise the `TimeoutSeconds` of the machine above the time that its states wait")
                    .related(limit.get().field.get().field().span(), "the limit of the execution");
        } else {
            finding.help("let a schedule start a new execution when the time has come");
        }
        finding.submit();
    }

    /// @param field the `TimeoutSeconds` that sets it; empty for the year that Step Functions allows
    private record Limit(long seconds, Optional<Seconds> field) {}

    private static Optional<Limit> limit(RuleContext context) {
        boolean express = context.definition()
                .surroundings()
                .type()
                .filter(type -> type == WorkflowType.EXPRESS)
                .isPresent();
        long longest = express ? Express.SECONDS : Seconds.YEAR;
        Optional<Seconds> field = Seconds.in(context.machine().source(), "TimeoutSeconds")
                .filter(limit -> limit.value() > 0 && limit.value() < longest);
        if (field.isPresent()) {
            return Optional.of(new Limit(field.get().value(), field));
        }
        return express ? Optional.empty() : Optional.of(new Limit(Seconds.YEAR, Optional.empty()));
    }
}
