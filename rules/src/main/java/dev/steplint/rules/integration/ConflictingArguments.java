package dev.steplint.rules.integration;

import dev.steplint.facts.data.ActionParameters;
import dev.steplint.facts.data.Arguments;
import dev.steplint.facts.data.DataShape;
import dev.steplint.facts.data.TaskCall;
import dev.steplint.facts.data.TaskCalls;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reports arguments that an action does not take together
/// (AWS Step Functions Developer Guide, page of each optimized integration).
public final class ConflictingArguments implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("conflicting-arguments")
            .summary("Arguments that do not go together")
            .severity(Severity.WARNING)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .build();

    /// API Gateway takes a body with these methods only (Developer Guide, "API Gateway").
    private static final Set<String> WITHOUT_BODY = Set.of("DELETE", "GET", "HEAD", "OPTIONS");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        Arguments arguments = context.fact(Arguments.KEY);
        for (TaskCall call : context.fact(TaskCalls.KEY).all()) {
            Optional<ActionParameters> parameters = arguments.of(call);
            Optional<DataShape.Fields> request = call.request().asFields();
            if (parameters.isPresent() && request.isPresent()) {
                parameters.get().oneOf().forEach(group -> check(group, call, request.get(), context));
                checkBody(call, request.get(), context);
            }
        }
    }

    private static void check(List<String> group, TaskCall call, DataShape.Fields request, RuleContext context) {
        List<DataShape.Member> written = group.stream()
                .flatMap(path ->
                        ArgumentPath.find(path, request).flatMap(_ -> request.find(ArgumentPath.first(path))).stream())
                .distinct()
                .toList();
        if (written.size() < 2) {
            return;
        }
        DataShape.Member first = written.getFirst();
        DataShape.Member second = written.get(1);
        FindingBuilder finding = context.report(second.nameSpan(), call.pointer())
                .message("%s has both `%s` and `%s`", call.title(), first.name(), second.name())
                .why("`%s` takes only one of them", call.action())
                .help("keep the one that you mean, and remove the other")
                .related(first.nameSpan(), "the other one");
        if (call.action().equals("http:invoke")) {
            finding.severity(Severity.ERROR);
        }
        finding.submit();
    }

    private static void checkBody(TaskCall call, DataShape.Fields request, RuleContext context) {
        Optional<DataShape.Member> body = request.find("RequestBody");
        Optional<DataShape.Member> method = request.find("Method");
        if (!call.action().equals("apigateway:invoke") || body.isEmpty() || method.isEmpty()) {
            return;
        }
        method.get()
                .value()
                .asLiteral()
                .filter(literal -> WITHOUT_BODY.contains(literal.value()))
                .ifPresent(literal -> context.report(body.get().nameSpan(), call.pointer())
                        .message("%s has a `RequestBody` for the method `%s`", call.title(), literal.value())
                        .why("API Gateway tasks send a body with `PATCH`, `POST` and `PUT` only")
                        .help("use another `Method`, or send the data in `QueryParameters`")
                        .related(method.get().value().span(), "sends no body")
                        .submit());
    }
}
