package dev.steplint.rules.integration;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.List;
import java.util.Optional;

/// Reports the connection of an HTTP task under its old name
/// (AWS Step Functions Developer Guide, "Call HTTPS APIs in Step Functions workflows").
public final class DeprecatedAuthentication implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("deprecated-authentication")
            .summary("HTTP task names its connection in Authentication")
            .severity(Severity.INFO)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("http")
            .fixable()
            .build();

    private static final String OLD = "Authentication";
    private static final String NEW = "InvocationConfig";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state instanceof TaskState task
                && task.resource() instanceof Resource.Optimized call
                && call.is("http", "invoke")) {
            for (String field : List.of("Parameters", "Arguments")) {
                Optional<JsonObject> arguments = task.field(field)
                        .map(JsonMember::value)
                        .flatMap(JsonValue::asObject)
                        .filter(object -> !object.has(NEW));
                arguments
                        .flatMap(object -> object.find(OLD))
                        .filter(member -> member.value() instanceof JsonObject)
                        .ifPresent(member -> report(task, field, member, context));
            }
        }
    }

    private static void report(TaskState task, String field, JsonMember member, RuleContext context) {
        FindingBuilder finding = context.report(
                        member.keySpan(), task.pointer().child(field).child(OLD))
                .message("`%s` names its connection in `%s`, the old name of `%s`", task.name(), OLD, NEW)
                .why("AWS takes both, and documents the other one for new tasks")
                .help("rename it to `%s`", NEW);
        Edit.rewrite(member.name(), NEW)
                .map(edit -> new Fix("Rename it to `%s`".formatted(NEW), Fix.Safety.SAFE, List.of(edit)))
                .ifPresent(finding::fix);
        finding.submit();
    }
}
