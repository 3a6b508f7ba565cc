package dev.steplint.rules.operations;

import dev.steplint.facts.FunctionCalls;
import dev.steplint.host.resource.Resource.Function;
import dev.steplint.host.resource.Resource.FunctionAlias;
import dev.steplint.host.resource.Resource.FunctionVersion;
import dev.steplint.host.resource.Resources;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import java.util.Optional;
import java.util.stream.Stream;

/// Reports a task that calls a function as it was deployed last, although the template publishes versions of it.
public final class UnqualifiedFunction implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unqualified-function")
            .summary("Task calls a function past its alias")
            .severity(Severity.WARNING)
            .confidence(Confidence.MEDIUM)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("lambda", "template")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        if (state instanceof TaskState task) {
            context.fact(FunctionCalls.KEY)
                    .of(task)
                    .filter(call -> !call.qualified())
                    .ifPresent(call -> check(task, call, context));
        }
    }

    private static void check(TaskState task, FunctionCalls.Call call, RuleContext context) {
        Resources resources = context.definition().surroundings().resources();
        Function function = call.function();
        Optional<Text> alias = alias(function, resources);
        if (alias.isPresent()) {
            report(call, context)
                    .message("`%s` calls `%s` past its alias `%s`", task.name(), function.id(), alias.get())
                    .why(
                            "it runs the code that was deployed last, even while the alias still leads to what came before")
                    .help("call the function through its alias")
                    .submit();
        } else if (hasVersion(function, resources)) {
            report(call, context)
                    .message("`%s` calls `%s` past its versions", task.name(), function.id())
                    .why("it runs the code that was deployed last, and an execution may meet two states of the code")
                    .help("call the version, or an alias that leads to it")
                    .severity(Severity.INFO)
                    .submit();
        }
    }

    private static FindingBuilder report(FunctionCalls.Call call, RuleContext context) {
        return context.report(call.field().valueSpan(), call.pointer());
    }

    private static Optional<Text> alias(Function function, Resources resources) {
        Stream<Text> declared = resources
                .all(FunctionAlias.class)
                .filter(alias -> leadsTo(function, alias.function(), resources))
                .flatMap(alias -> alias.name().value().stream());
        return function.publishedAlias().value().or(declared::findFirst);
    }

    private static boolean hasVersion(Function function, Resources resources) {
        return resources
                .all(FunctionVersion.class)
                .anyMatch(version -> leadsTo(function, version.function(), resources));
    }

    private static boolean leadsTo(Function function, Setting<Text> name, Resources resources) {
        return name.value()
                .flatMap(resources::function)
                .filter(function::equals)
                .isPresent();
    }
}
