package dev.steplint.rules.integration;

import dev.steplint.catalog.RequiredParts;
import dev.steplint.catalog.Structure;
import dev.steplint.facts.UnreadText;
import dev.steplint.facts.data.ActionParameters;
import dev.steplint.facts.data.Argument;
import dev.steplint.facts.data.Arguments;
import dev.steplint.facts.data.DataShape;
import dev.steplint.facts.data.TaskCall;
import dev.steplint.facts.data.TaskCalls;
import dev.steplint.grammar.ConstructKind;
import dev.steplint.json.JsonMember;
import dev.steplint.model.Resource;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reports requests without an argument that the action needs
/// (AWS Step Functions Developer Guide, page of each integration; the API of the service for the others).
public final class MissingArgument implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("missing-argument")
            .summary("Task without an argument that its action needs")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("sdk")
            .build();

    private static final Set<String> FARGATE = Set.of("ecs:runTask", "aws-sdk:ecs:runTask");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        Arguments arguments = context.fact(Arguments.KEY);
        for (TaskCall call : context.fact(TaskCalls.KEY).all()) {
            Optional<ActionParameters> parameters = arguments.of(call);
            Optional<DataShape.Fields> request = call.request().asFields().filter(DataShape.Fields::complete);
            // The readers and writers of a Map have a rule of their own.
            boolean task = call.construct().kind() == ConstructKind.TASK;
            if (task
                    && parameters.isPresent()
                    && request.isPresent()
                    && call.field().isPresent()) {
                check(call, call.field().get(), request.get(), parameters.get(), context);
            }
        }
    }

    private static void check(
            TaskCall call,
            JsonMember field,
            DataShape.Fields request,
            ActionParameters parameters,
            RuleContext context) {
        if (context.fact(UnreadText.KEY).within(field.value())) {
            return;
        }
        List<String> missing = missing(parameters.required(), call, request, context);
        if (!missing.isEmpty()) {
            report(call, field, missing, context)
                    .why("AWS refuses the request, so the task fails")
                    .submit();
        }
        List<String> missingInApi = missing(parameters.requiredByApiOnly(), call, request, context);
        if (!missingInApi.isEmpty()) {
            report(call, field, missingInApi, context)
                    .why("the service refuses the request unless Step Functions adds them")
                    .severity(Severity.WARNING)
                    .submit();
        }
        checkParts(call, context);
        checkFargate(call, field, request, context);
        for (List<String> group : parameters.oneOf()) {
            if (group.stream().noneMatch(path -> ArgumentPath.mayBe(path, request))
                    && group.stream().noneMatch(path -> mayBeWritten(ArgumentPath.first(path), call, context))) {
                context.report(field.keySpan(), call.pointer())
                        .message("%s has none of %s", call.title(), Quoted.either(group))
                        .why("`%s` needs one of them, so the task fails", call.action())
                        .help("write one of them")
                        .submit();
            }
        }
    }

    /// Parts of arguments, which the service asks for too.
    private static void checkParts(TaskCall call, RuleContext context) {
        List<Argument> arguments = context.fact(Arguments.KEY).in(call);
        for (Argument argument : arguments) {
            if (argument instanceof Argument.Known known
                    && known.type() instanceof Structure structure
                    && known.value() instanceof DataShape.Fields fields) {
                List<String> missing = RequiredParts.of(structure.name()).stream()
                        .filter(name -> fields.lacks(name) && !isMisspelt(name, known.path(), arguments))
                        .toList();
                if (!missing.isEmpty()) {
                    reportParts(known, missing, context);
                }
            }
        }
    }

    private static boolean isMisspelt(String name, String path, List<Argument> arguments) {
        return arguments.stream()
                .anyMatch(argument -> argument instanceof Argument.Unknown unknown
                        && unknown.path().startsWith(path + ".")
                        && Spelling.of(unknown).equals(new Spelling.Meant(name)));
    }

    private static void reportParts(Argument.Known part, List<String> missing, RuleContext context) {
        TaskCall call = part.call();
        Span span = part.value().span();
        FindingBuilder finding = context.report(
                        new Span(span.start(), Math.min(span.start() + 1, span.end())), call.pointer())
                .message("`%s` in %s lacks %s", part.path(), call.title(), Quoted.all(missing))
                .help("add %s", Quoted.all(missing));
        if (call.resource() instanceof Resource.Optimized) {
            finding.why("the entry is refused, and the task fails");
        } else {
            finding.why("the entry is refused, and the task succeeds all the same")
                    .severity(Severity.WARNING);
        }
        finding.submit();
    }

    /// Fargate runs tasks in a VPC only.
    private static void checkFargate(TaskCall call, JsonMember field, DataShape.Fields request, RuleContext context) {
        Optional<DataShape.Member> launchType = request.find("LaunchType");
        boolean fargate = launchType.stream()
                .flatMap(member -> member.value().asLiteral().stream())
                .anyMatch(literal -> literal.value().equals("FARGATE"));
        if (fargate
                && FARGATE.contains(call.action())
                && request.lacks("NetworkConfiguration")
                && !mayBeWritten("NetworkConfiguration", call, context)) {
            context.report(field.keySpan(), call.pointer())
                    .message("%s lacks `NetworkConfiguration`, which Fargate needs", call.title())
                    .why("ECS refuses to run a task on Fargate without subnets, so the task fails")
                    .help("add `NetworkConfiguration` with the subnets of the task")
                    .related(launchType.orElseThrow().value().span(), "runs on Fargate")
                    .submit();
        }
    }

    private static List<String> missing(
            List<String> names, TaskCall call, DataShape.Fields request, RuleContext context) {
        return names.stream()
                .filter(name -> request.lacks(name) && !mayBeWritten(name, call, context))
                .toList();
    }

    private static boolean mayBeWritten(String name, TaskCall call, RuleContext context) {
        return Spelling.mayBeWritten(name, call, context.fact(Arguments.KEY));
    }

    private static FindingBuilder report(TaskCall call, JsonMember field, List<String> missing, RuleContext context) {
        return context.report(field.keySpan(), call.pointer())
                .message("%s lacks %s, which `%s` needs", call.title(), Quoted.all(missing), call.action())
                .help("add %s", Quoted.all(missing));
    }
}
