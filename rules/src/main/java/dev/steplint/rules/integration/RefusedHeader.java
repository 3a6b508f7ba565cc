package dev.steplint.rules.integration;

import dev.steplint.catalog.RefusedHeaders;
import dev.steplint.facts.data.DataShape;
import dev.steplint.facts.data.TaskCall;
import dev.steplint.facts.data.TaskCalls;
import dev.steplint.model.Resource;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports headers that HTTP and API Gateway tasks may not set
/// (AWS Step Functions Developer Guide, "Call HTTPS APIs", "API Gateway").
public final class RefusedHeader implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("refused-header")
            .summary("Header that Step Functions does not let a task set")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("http")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (TaskCall call : context.fact(TaskCalls.KEY).all()) {
            if (call.resource() instanceof Resource.Optimized called
                    && called.action().equals("invoke")) {
                call.request()
                        .asFields()
                        .flatMap(request -> request.value("Headers"))
                        .flatMap(DataShape::asFields)
                        .ifPresent(headers -> headers.members().stream()
                                .filter(header -> RefusedHeaders.of(called.service(), header.name()))
                                .forEach(header -> report(header, call, context)));
            }
        }
    }

    private static void report(DataShape.Member header, TaskCall call, RuleContext context) {
        FindingBuilder finding = context.report(header.nameSpan(), call.pointer())
                .message("%s sets the header `%s`", call.title(), header.name());
        if (call.action().equals("http:invoke")) {
            finding.why("Step Functions refuses it, and the execution fails with `States.Runtime`");
        } else {
            finding.why("API Gateway tasks do not take it").severity(Severity.WARNING);
        }
        if (!header.name().equalsIgnoreCase("Authorization")) {
            finding.help("remove the header").submit();
        } else if (call.action().equals("http:invoke")) {
            finding.help("let the connection of EventBridge authorize the call").submit();
        } else {
            finding.help("set `AuthType` to `IAM_ROLE`, or name another header in the authorizer")
                    .submit();
        }
    }
}
