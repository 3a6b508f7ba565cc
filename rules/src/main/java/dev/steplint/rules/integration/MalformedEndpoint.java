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
import java.util.Locale;

/// Reports an `ApiEndpoint` in the form that another integration takes
/// (AWS Step Functions Developer Guide, "Call HTTPS APIs", "API Gateway").
public final class MalformedEndpoint implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("malformed-endpoint")
            .summary("Endpoint in a form that the integration does not take")
            .severity(Severity.WARNING)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("http")
            .build();

    private static final String SECURE = "https://";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (TaskCall call : context.fact(TaskCalls.KEY).all()) {
            call.request()
                    .asFields()
                    .flatMap(request -> request.value("ApiEndpoint"))
                    .ifPresent(endpoint -> check(endpoint, call, context));
        }
    }

    private static void check(DataShape endpoint, TaskCall call, RuleContext context) {
        String text = endpoint.asLiteral()
                .map(literal -> literal.value().toLowerCase(Locale.ROOT))
                .orElse("");
        if (call.action().equals("http:invoke") && !text.isEmpty() && !text.startsWith(SECURE)) {
            context.report(endpoint.span(), call.pointer())
                    .message("`ApiEndpoint` in %s does not begin with `https://`", call.title())
                    .why("HTTP tasks call by HTTPS only, so the task fails")
                    .help("write the whole address, with `https://`")
                    .submit();
        }
        if (call.action().equals("apigateway:invoke") && text.contains("://")) {
            context.report(endpoint.span(), call.pointer())
                    .message("`ApiEndpoint` in %s has a scheme", call.title())
                    .why("API Gateway tasks take the name of the host alone, and fail with another address")
                    .help("write the host, and the rest in `Stage` and `Path`")
                    .submit();
        }
    }
}
