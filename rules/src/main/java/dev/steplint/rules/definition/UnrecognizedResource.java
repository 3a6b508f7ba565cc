package dev.steplint.rules.definition;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Map;
import java.util.regex.Pattern;

/// Reports a task whose `Resource` is nothing that a task can call
/// (AWS Step Functions Developer Guide, "Task workflow state").
public final class UnrecognizedResource implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unrecognized-resource")
            .summary("Resource is nothing that a task can call")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("arn", "resource")
            .build();

    /// How other tools write what they put in before deployment: in brackets or marks, or in capital letters.
    private static final Pattern TEMPLATE = Pattern.compile(".*[<>{}%@#$\\[\\]].*|__.*|[A-Z][A-Z0-9_]*");

    /// An integration with a Region and an account: published workflows have it, and it was hardly refused.
    private static final Pattern ELSEWHERE = Pattern.compile("arn:[^:]*:states:[^:]*:[^:]*:(?!stateMachine:).+:.+");

    /// What calls a resource of a service by its integration, by the service in the resource's ARN.
    private static final Map<String, String> INTEGRATIONS = Map.of(
            "sqs", "sqs:sendMessage",
            "sns", "sns:publish",
            "dynamodb", "dynamodb:getItem",
            "ecs", "ecs:runTask.sync",
            "batch", "batch:submitJob.sync",
            "glue", "glue:startJobRun.sync",
            "events", "events:putEvents",
            "codebuild", "codebuild:startBuild.sync");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (!(state instanceof TaskState task)
                || !(task.resource() instanceof Resource.Unrecognized(String text))
                || TEMPLATE.matcher(text).matches()
                || ELSEWHERE.matcher(text).matches()) {
            return;
        }
        JsonString value = task.resourceField()
                .map(JsonMember::value)
                .flatMap(field -> field.asString())
                .orElseThrow();
        FindingBuilder finding = context.report(value.span(), task.pointer().child("Resource"))
                .why(
                        "AWS refuses the definition: a task calls an integration, a Lambda function or an activity by its ARN")
                .aws(AwsText.RESOURCE, text);
        String[] parts = text.split(":", 6);
        if (!parts[0].equals("arn") || parts.length < 6) {
            finding.message("`Resource` of `%s` is `%s`, which is no ARN", task.name(), text)
                    .help("write the ARN of an integration, such as `arn:aws:states:::lambda:invoke`");
        } else if (parts[5].startsWith("stateMachine:")) {
            finding.message("`Resource` of `%s` is the ARN of a state machine", task.name())
                    .help("call `arn:aws:states:::states:startExecution.sync:2` and pass the ARN as `StateMachineArn`");
        } else if (parts[2].equals("states")) {
            finding.message("`Resource` of `%s` names `%s`, no integration or activity", task.name(), parts[5])
                    .help("write `arn:aws:states:::SERVICE:ACTION`");
        } else {
            finding.message("`Resource` of `%s` is an ARN of `%s`, which a task cannot call", task.name(), parts[2])
                    .help(
                            "call the service through an integration, such as `arn:aws:states:::%s`",
                            INTEGRATIONS.getOrDefault(parts[2], "aws-sdk:SERVICE:ACTION"));
        }
        finding.submit();
    }
}
