package dev.steplint.rules.definition;

import dev.steplint.facts.ExecutionTypes;
import dev.steplint.host.WorkflowType;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonObject;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.model.MapState;
import dev.steplint.model.Resource;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.TaskState;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.AwsText;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.rule.StateRule;
import dev.steplint.source.Span;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reports what an Express execution cannot do: wait for a job, a token or a worker, and run a distributed Map.
public final class ExpressUnsupportedPattern implements StateRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("express-unsupported-pattern")
            .summary("State needs a Standard workflow")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("express", "callback", "job", "activity")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(State state, RuleContext context) {
        boolean express = context.fact(ExecutionTypes.KEY)
                .of(state.scope())
                .filter(type -> type == WorkflowType.EXPRESS)
                .isPresent();
        if (!express) {
            return;
        }
        switch (state) {
            case TaskState task -> check(task, context);
            case MapState map -> check(map, context);
            default -> {}
        }
    }

    private static void check(TaskState task, RuleContext context) {
        Optional<JsonString> text =
                task.resourceField().flatMap(field -> field.value().asString());
        if (text.isEmpty()) {
            return;
        }
        JsonPointer pointer = task.pointer().child("Resource");
        if (task.resource() instanceof Resource.Activity) {
            submit(
                    context.report(text.get().span(), pointer)
                            .message("Task `%s` is an activity, which needs a Standard workflow", task.name()),
                    task,
                    finding -> finding.aws(AwsText.EXPRESS_ACTIVITY),
                    context);
            return;
        }
        String suffix = suffix(task.resource());
        if (!suffix.isEmpty()) {
            submit(
                    context.report(end(text.get(), suffix), pointer)
                            .message("Task `%s` uses `%s`, which needs a Standard workflow", task.name(), suffix),
                    task,
                    finding -> waitsForToken(task)
                            ? finding.aws(AwsText.EXPRESS_PATTERN, ".waitForTaskToken", " ")
                            : finding.aws(AwsText.EXPRESS_PATTERN, ".sync", ""),
                    context);
        }
    }

    private static boolean waitsForToken(TaskState task) {
        return task.resource().pattern() == Resource.Pattern.WAIT_FOR_CALLBACK;
    }

    private static String suffix(Resource resource) {
        return switch (resource) {
            case Resource.Optimized optimized when waits(optimized) -> optimized.suffix();
            case Resource.AwsSdk sdk when waits(sdk) -> sdk.suffix();
            case Resource.Optimized _, Resource.AwsSdk _, Resource.LambdaFunction _ -> "";
            case Resource.Activity _, Resource.Unrecognized _, Resource.Unknown _ -> "";
        };
    }

    private static boolean waits(Resource resource) {
        return resource.pattern() != Resource.Pattern.REQUEST_RESPONSE;
    }

    private static Span end(JsonString text, String suffix) {
        int length = text.value().length();
        return text.spanOf(length - suffix.length(), length);
    }

    private static void check(MapState map, RuleContext context) {
        Optional<JsonMember> mode = map.processorConfig()
                .flatMap(config -> config.value().asObject())
                .flatMap(config -> config.find("Mode"));
        if (map.mode() == MapState.Mode.DISTRIBUTED && mode.isPresent()) {
            JsonPointer processor = map.processor().map(Scope::pointer).orElseGet(map::pointer);
            submit(
                    context.report(
                                    mode.get().valueSpan(),
                                    processor.child("ProcessorConfig").child("Mode"))
                            .message("Map state `%s` is distributed, which needs a Standard workflow", map.name()),
                    map,
                    finding -> finding.aws(AwsCode.SCHEMA_VALIDATION_FAILED),
                    context);
        }
    }

    /// @param refusal adds what AWS says when the machine itself is Express
    private static void submit(
            FindingBuilder finding, State state, UnaryOperator<FindingBuilder> refusal, RuleContext context) {
        Optional<State> starter =
                context.fact(ExecutionTypes.KEY).start(state.scope()).owner();
        if (starter.isEmpty()) {
            finding.why("AWS refuses the definition for a state machine of type EXPRESS")
                    .help("create the state machine as a Standard one, which can wait and fan out");
            refusal.apply(finding).submit();
            return;
        }
        // That Express children obey the limits of Express is documented, not when AWS says so.
        finding.severity(Severity.WARNING)
                .why(
                        "the child executions that `%s` starts are Express and cannot do it",
                        starter.get().name())
                .help(
                        "set the `ExecutionType` of `%s` to `STANDARD`",
                        starter.get().name());
        executionType(starter.get())
                .ifPresent(field -> finding.related(field.span(), "the type of the child executions"));
        finding.submit();
    }

    private static Optional<JsonMember> executionType(State starter) {
        return starter instanceof MapState map
                ? map.processorConfig()
                        .flatMap(config -> config.value().asObject())
                        .flatMap((JsonObject config) -> config.find("ExecutionType"))
                : Optional.empty();
    }
}
