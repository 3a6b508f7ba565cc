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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reports messages to FIFO queues and topics without a group
/// (Amazon SQS API, `SendMessage`; Amazon SNS API, `Publish`).
public final class FifoWithoutGroup implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("fifo-without-group")
            .summary("Message to a FIFO queue or topic without a group")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("sqs", "sns")
            .build();

    private static final String GROUP = "MessageGroupId";

    /// The arguments that name the queue or the topic.
    private static final Map<String, List<String>> TARGETS = Map.of(
            "sqs:sendMessage", List.of("QueueUrl"),
            "aws-sdk:sqs:sendMessage", List.of("QueueUrl"),
            "sns:publish", List.of("TopicArn", "TargetArn"),
            "aws-sdk:sns:publish", List.of("TopicArn", "TargetArn"));

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (TaskCall call : context.fact(TaskCalls.KEY).all()) {
            Optional<DataShape.Fields> request = call.request().asFields().filter(fields -> fields.lacks(GROUP));
            List<String> targets = TARGETS.getOrDefault(call.action(), List.of());
            // One that is misspelt is a finding of its own.
            if (request.isPresent() && request.get().members().stream().noneMatch(FifoWithoutGroup::isGroup)) {
                targets.stream()
                        .flatMap(name -> request.get().find(name).stream())
                        .filter(target -> isFifo(target.value()))
                        .forEach(target -> report(target, call, context));
            }
        }
    }

    private static boolean isGroup(DataShape.Member member) {
        return member.name().toLowerCase(Locale.ROOT).contains("group");
    }

    private static boolean isFifo(DataShape value) {
        return value.asLiteral().filter(text -> text.value().endsWith(".fifo")).isPresent();
    }

    private static void report(DataShape.Member target, TaskCall call, RuleContext context) {
        context.report(target.value().span(), call.pointer())
                .message("%s sends to a FIFO target without `%s`", call.title(), GROUP)
                .why("a message to a FIFO queue or topic needs a group; without one the task fails")
                .help("add `%s`: messages of one group stay in order", GROUP)
                .submit();
    }
}
