package dev.steplint.rules.integration;

import dev.steplint.catalog.SdkNames;
import dev.steplint.catalog.SdkOperation;
import dev.steplint.catalog.SdkService;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.Span;
import java.util.Optional;

/// Reports an AWS SDK integration that AWS says Step Functions does not have, or no longer has.
public final class UnsupportedSdkCall implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unsupported-sdk-call")
            .summary("Task calls a service or an action that Step Functions does not support")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("resource", "sdk")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state instanceof TaskState task) {
            Call.of(task)
                    .filter(Call::isSdk)
                    .filter(call -> !context.machine()
                            .definition()
                            .surroundings()
                            .newActions()
                            .hasSdk(call.service(), call.action()))
                    .ifPresent(call -> check(task, call, context));
        }
    }

    private static void check(TaskState task, Call call, RuleContext context) {
        Optional<SdkService> service = SdkService.of(call.service());
        if (service.isEmpty()) {
            if (SdkNames.isRetired(call.service())) {
                report(task, call.serviceSpan(), context)
                        .message("Task `%s` calls `%s`, which the AWS SDK no longer has", task.name(), call.service())
                        .severity(Severity.WARNING)
                        .why("AWS takes a service out of its SDK when it has ended it; then every call fails")
                        .help("move to the service that AWS names as the successor")
                        .submit();
            }
            return;
        }
        if (service.get().unsupported().contains(SdkOperation.apiName(call.action()))) {
            report(task, call.actionSpan(), context)
                    .message(
                            "Task `%s` calls `%s:%s`, which Step Functions cannot do",
                            task.name(), call.service(), call.action())
                    .why("AWS lists the action as unsupported in SDK integrations, so the task never succeeds")
                    .help("%s", instead(call))
                    .submit();
            return;
        }
        switch (service.get().evidence()) {
            case DOCUMENTED -> {}
            case DROPPED ->
                report(task, call.serviceSpan(), context)
                        .message(
                                "Task `%s` calls `%s`, which AWS no longer lists for Step Functions",
                                task.name(), call.service())
                        .severity(Severity.WARNING)
                        .confidence(Confidence.MEDIUM)
                        .why("AWS took the service off its list of SDK integrations, as it does when a service ends")
                        .help("check that the call still works, and move to the successor of the service")
                        .submit();
            case NONE ->
                report(task, call.serviceSpan(), context)
                        .message(
                                "Task `%s` calls `%s`, which AWS does not list for Step Functions",
                                task.name(), call.service())
                        .severity(Severity.INFO)
                        .confidence(Confidence.MEDIUM)
                        .why("the AWS SDK has the service, but AWS does not say that Step Functions can call it")
                        .help("try the call before you rely on it")
                        .submit();
        }
    }

    private static FindingBuilder report(TaskState task, Span span, RuleContext context) {
        return context.report(span, task.pointer().child("Resource"));
    }

    private static String instead(Call call) {
        if (call.service().equals("sts")) {
            return "name the role in `Credentials` of the task that needs it";
        }
        if (call.service().equals("bedrockagentcore") && call.action().equals("invokeHarness")) {
            return "call `bedrockagentcore:invokeHarness`, the optimized integration";
        }
        return "make the call in a Lambda function";
    }
}
