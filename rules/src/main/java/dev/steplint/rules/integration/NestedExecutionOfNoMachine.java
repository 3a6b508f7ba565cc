package dev.steplint.rules.integration;

import dev.steplint.facts.executions.ExecutionStarts;
import dev.steplint.host.Surroundings;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Resource;
import dev.steplint.host.resource.Role;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Text;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonString;
import dev.steplint.model.Arn;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reports a task that starts an execution of something that is certainly no state machine
/// (AWS Step Functions API Reference, "StartExecution", on `stateMachineArn` and `InvalidArn`).
public final class NestedExecutionOfNoMachine implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("nested-execution-of-no-machine")
            .summary("Task starts an execution of something that is no machine")
            .severity(Severity.ERROR)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("nested", "arn", "template")
            .build();

    /// What Step Functions has beside machines.
    private static final Set<String> OTHER_KINDS = Set.of("activity", "execution", "express", "mapRun");

    /// Anything else may be a mark of a template that steplint does not know.
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]*");

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state instanceof TaskState task) {
            ExecutionStarts.field(task)
                    .filter(field -> field.key().equals("StateMachineArn"))
                    .ifPresent(field -> check(task, field, context));
        }
    }

    private static void check(TaskState task, JsonMember field, RuleContext context) {
        Surroundings surroundings = context.definition().surroundings();
        Optional<Reference.Attribute> attribute = surroundings
                .bindings()
                .text(field.value())
                .flatMap(Text::reference)
                .filter(Reference.Attribute.class::isInstance)
                .map(Reference.Attribute.class::cast);
        if (attribute.isPresent()) {
            surroundings
                    .resources()
                    .byId(attribute.get().resource())
                    .ifPresent(resource -> check(task, field, resource, attribute.get(), context));
        } else {
            field.value()
                    .asString()
                    .filter(NestedExecutionOfNoMachine::isOtherArn)
                    .ifPresent(arn -> report(task, field, context)
                            .message("`%s` starts `%s`, which is no state machine", task.name(), arn.value())
                            .help("write the ARN of a state machine")
                            .submit());
        }
    }

    private static void check(
            TaskState task, JsonMember field, Resource resource, Reference.Attribute attribute, RuleContext context) {
        if (isOther(resource)) {
            report(task, field, context)
                    .message("`%s` starts `%s`, which is no state machine", task.name(), resource.id())
                    .help("name the state machine to start")
                    .submit();
        } else if (resource instanceof Machine && attribute.attribute().equals(Reference.NAME)) {
            report(task, field, context)
                    .message("`%s` gives the name of `%s`, not its ARN", task.name(), resource.id())
                    .help("give the ARN of `%s`", resource.id())
                    .submit();
        }
    }

    /// Whether what a resource gives is certainly no ARN of a machine. A stack, a parameter or a custom resource may give
    /// one.
    private static boolean isOther(Resource resource) {
        return switch (resource) {
            case Machine _, Resource.MachineVersion _, Resource.MachineAlias _ -> false;
            case Resource.Named _, Resource.FunctionVersion _, Resource.FunctionAlias _ -> true;
            case Role _, Resource.Alarm _, Resource.EventRule _ -> true;
            case Resource.Other _ -> false;
        };
    }

    /// Whether a text is an ARN of something else: of another service, or of Step Functions but no machine.
    private static boolean isOtherArn(JsonString text) {
        return Arn.of(text).filter(NestedExecutionOfNoMachine::isOther).isPresent();
    }

    private static boolean isOther(Arn arn) {
        Arn.Part service = arn.service();
        Arn.Part kind = arn.resource().getFirst();
        return service.is("states")
                ? kind.isKnown() && OTHER_KINDS.contains(kind.text())
                : service.isKnown() && SERVICE.matcher(service.text()).matches();
    }

    private static FindingBuilder report(TaskState task, JsonMember field, RuleContext context) {
        return context.report(field.valueSpan(), ExecutionStarts.pointer(task, field))
                .why("Step Functions takes the ARN of a state machine only, so the task fails");
    }
}
