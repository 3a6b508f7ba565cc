package dev.steplint.rules.integration;

import dev.steplint.facts.data.DataShape;
import dev.steplint.facts.data.TaskCall;
import dev.steplint.facts.data.TaskCalls;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.Set;

/// Reports delays of messages that SQS does not take (Amazon SQS Developer Guide, "Message timers").
public final class DelayOverLimit implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("delay-over-limit")
            .summary("Delay of a message that SQS does not take")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("sqs")
            .build();

    private static final Set<String> ACTIONS = Set.of("sqs:sendMessage", "aws-sdk:sqs:sendMessage");
    private static final int MOST_SECONDS = 900;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (TaskCall call : context.fact(TaskCalls.KEY).all()) {
            if (ACTIONS.contains(call.action())) {
                call.request()
                        .asFields()
                        .flatMap(request -> request.value("DelaySeconds"))
                        .ifPresent(delay -> check(delay, call, context));
            }
        }
    }

    private static void check(DataShape delay, TaskCall call, RuleContext context) {
        if (delay instanceof DataShape.Numeral number
                && number.literal()
                        .filter(seconds -> seconds < 0 || seconds > MOST_SECONDS)
                        .isPresent()) {
            context.report(delay.span(), call.pointer())
                    .message("`DelaySeconds` in %s is not between 0 and %d", call.title(), MOST_SECONDS)
                    .why("SQS refuses the message, so the task fails")
                    .help("wait in a Wait state before the task instead")
                    .submit();
        }
    }
}
