package dev.steplint.rules.definition;

import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
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
import java.util.Optional;
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
    private static final Pattern TEMPLATE = Pattern.compile(".*[<>{}%@\\[\\]].*|[#$]\\w+.*|__.*|[A-Z][A-Z0-9_]*");

    /// What no tool puts anything in for.
    private static final Pattern UNCLOSED = Pattern.compile("[^<>{}%@\\[\\]]*\\$\\{[^<>{}%@\\[\\]]*");

    /// The version or alias of a function (AWS Lambda API, `Qualifier`).
    private static final Pattern QUALIFIER = Pattern.compile("\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9_-]+");

    /// Between the colons of a function's ARN, without the version or alias.
    private static final int FUNCTION_PARTS = 7;

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
        if (!(state instanceof TaskState task)) {
            return;
        }
        Optional<JsonString> value = task.resourceField().map(JsonMember::value).flatMap(JsonValue::asString);
        if (value.isPresent() && !value.get().hasPlaceholder()) {
            switch (task.resource()) {
                case Resource.Unrecognized(String text) -> checkArn(text, value.get(), task, context);
                case Resource.LambdaFunction(String arn) -> checkQualifier(arn, value.get(), task, context);
                case Resource.Activity _, Resource.Optimized _, Resource.AwsSdk _, Resource.Unknown _ -> {}
            }
        }
    }

    private static void checkQualifier(String arn, JsonString value, TaskState task, RuleContext context) {
        String[] parts = arn.split(":", -1);
        if (parts.length != FUNCTION_PARTS + 1
                || QUALIFIER.matcher(parts[FUNCTION_PARTS]).matches()
                || TEMPLATE.matcher(parts[FUNCTION_PARTS]).matches()) {
            return;
        }
        int start = arn.lastIndexOf(':');
        FindingBuilder finding = context.report(
                        value.spanOf(start, arn.length()), task.pointer().child("Resource"))
                .why("Lambda takes no such name of a function, so AWS refuses the definition or every call fails");
        if (parts[FUNCTION_PARTS].isEmpty()) {
            finding.message("`Resource` of `%s` ends in a colon", task.name())
                    .help("write the version or alias behind it, or remove the colon");
        } else {
            finding.message("`Resource` of `%s` names `%s`, no version or alias", task.name(), parts[FUNCTION_PARTS])
                    .help("write an alias in letters, digits, `-` and `_`, the number of a version, or `$LATEST`");
        }
        finding.submit();
    }

    private static void checkArn(String text, JsonString value, TaskState task, RuleContext context) {
        boolean open = UNCLOSED.matcher(text).matches();
        // A path or a call is a finding of its own.
        boolean computed = !open && (text.startsWith("$") || text.startsWith("States."));
        if (computed
                || !open && TEMPLATE.matcher(text).matches()
                || ELSEWHERE.matcher(text).matches()) {
            return;
        }
        FindingBuilder finding = context.report(value.span(), task.pointer().child("Resource"))
                .why(
                        "AWS refuses the definition: a task calls an integration, a Lambda function or an activity by its ARN")
                .aws(AwsText.RESOURCE, text);
        String[] parts = text.split(":", 6);
        if (open) {
            finding.message("A placeholder in `Resource` of `%s` is not closed", task.name())
                    .help("close it with `}`");
        } else if (!parts[0].equals("arn") || parts.length < 6) {
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
