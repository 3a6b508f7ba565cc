package dev.steplint.rules.integration;

import dev.steplint.model.Resource;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;

/// Reports a task that calls a Lambda function by its own ARN, the form from before `lambda:invoke`
/// (AWS Step Functions Developer Guide, "Invoke an AWS Lambda function with Step Functions").
public final class DirectLambdaArn implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("direct-lambda-arn")
            .summary("Task calls its function by ARN")
            .severity(Severity.INFO)
            .confidence(Confidence.MEDIUM)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("lambda", "resource")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state instanceof TaskState task && task.resource() instanceof Resource.LambdaFunction) {
            task.resourceField()
                    .ifPresent(field -> context.report(
                                    field.valueSpan(), state.pointer().child("Resource"))
                            .message("`%s` calls its function by ARN and not by `lambda:invoke`", state.name())
                            .why("the old form cannot wait for a token, and gives neither status nor version")
                            .help("call `lambda:invoke` with `FunctionName`, and read the result from `Payload`")
                            .submit());
        }
    }
}
