package dev.steplint.rules.time;

import dev.steplint.json.JsonMember;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Optional;

/// Reports a heartbeat on a task that nobody can send heartbeats for.
public final class HeartbeatWithoutEffect implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("heartbeat-without-effect")
            .summary("Heartbeat on a task that sends none")
            .severity(Severity.INFO)
            .category(Category.TIME)
            .since("0.1.0")
            .tags("callback", "activity")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        // A heartbeat names the token of its task (API reference, SendTaskHeartbeat). That a task lacks a token that it
        // passes on is the business of another rule.
        if (!(state instanceof TaskState task)
                || TaskTokens.mayHave(task)
                || TaskTokens.read(task).isPresent()) {
            return;
        }
        Optional<JsonMember> heartbeat = List.of("HeartbeatSeconds", "HeartbeatSecondsPath").stream()
                .flatMap(name -> task.field(name).stream())
                .findFirst();
        heartbeat.ifPresent(
                field -> context.report(field.keySpan(), task.pointer().child(field.key()))
                        .message("`%s` of `%s` expects heartbeats that nothing can send", field.key(), task.name())
                        .why("only activities and tasks that wait for a token or a job have a token to send them with")
                        .help("limit the task with `TimeoutSeconds` instead")
                        .submit());
    }
}
