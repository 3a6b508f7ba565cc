package dev.steplint.rules.integration;

import dev.steplint.model.Arn;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.Edit;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;

/// Reports a region or an account in the `Resource` of an integration, which has neither.
public final class RegionInIntegration implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("region-in-integration")
            .summary("Integration names a region or an account")
            .severity(Severity.WARNING)
            .confidence(Confidence.MEDIUM)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("resource", "arn")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task)) {
            return;
        }
        Optional<Call> call = Call.of(task);
        Optional<Arn> arn = call.flatMap(each -> Arn.of(each.text()));
        if (call.isEmpty() || arn.isEmpty()) {
            return;
        }
        Arn.Part region = arn.get().region();
        Arn.Part account = arn.get().account();
        if (region.text().isEmpty() && account.text().isEmpty()) {
            return;
        }
        Span place = call.get().text().spanOf(region.from(), account.to());
        context.report(place, task.pointer().child("Resource"))
                .message(
                        "Task `%s` calls `%s` with a region or an account",
                        task.name(), call.get().name())
                .why("AWS documents integrations without them: the call goes to where the state machine is")
                .help(
                        "leave both empty: `arn:aws:states:::%s`",
                        call.get().name() + call.get().suffix())
                .fix(new Fix("Leave region and account empty", Fix.Safety.UNSAFE, List.of(new Edit(place, ":"))))
                .submit();
    }
}
