package dev.steplint.rules.definition;

import dev.steplint.json.JsonMember;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;

/// Reports a role to assume for a task that a worker polls for
/// (AWS Step Functions Developer Guide, "Task workflow state", Credentials).
public final class CredentialsOnActivity implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("credentials-on-activity")
            .summary("Activity task has Credentials")
            // The guide says it is not supported, not what AWS does with it.
            .severity(Severity.WARNING)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("activity", "credentials")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task) || !(task.resource() instanceof Resource.Activity)) {
            return;
        }
        Optional<JsonMember> credentials = task.field("Credentials");
        credentials.ifPresent(field -> context.report(
                        field.keySpan(), state.pointer().child("Credentials"))
                .message("`Credentials` of `%s` have no use in an activity task", state.name())
                .why("a worker polls for the task with its own permissions: AWS supports no role to assume here")
                .help("remove `Credentials`, and give the role to the worker")
                .related(task.resourceField().orElse(field).valueSpan(), "an activity")
                .submit());
    }
}
