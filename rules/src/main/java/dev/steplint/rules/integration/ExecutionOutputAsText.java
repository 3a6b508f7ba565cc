package dev.steplint.rules.integration;

import dev.steplint.expr.Expression;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpressions;
import dev.steplint.facts.StatesPath;
import dev.steplint.json.JsonMember;
import dev.steplint.json.JsonNull;
import dev.steplint.json.JsonPointer;
import dev.steplint.json.JsonString;
import dev.steplint.json.JsonValue;
import dev.steplint.model.Resource;
import dev.steplint.model.StateMachine;
import dev.steplint.model.TaskState;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reports a nested execution whose output comes as a text, and what reads a field of it
/// (AWS Step Functions Developer Guide, "Start a new AWS Step Functions state machine from a running execution").
public final class ExecutionOutputAsText implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("execution-output-as-text")
            .summary("Output of a nested execution comes as a text")
            .severity(Severity.WARNING)
            .category(Category.INTEGRATION)
            .since("0.1.0")
            .tags("nested", "resource")
            .fixable()
            .build();

    private static final String OUTPUT = "Output";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        List<TaskState> tasks = machine.states()
                .filter(TaskState.class::isInstance)
                .map(TaskState.class::cast)
                .filter(ExecutionOutputAsText::getsText)
                .toList();
        if (tasks.isEmpty()) {
            return;
        }
        Map<JsonPointer, Span> reads = reads(context);
        for (TaskState task : tasks) {
            task.resourceField()
                    .flatMap(field -> field.value().asString())
                    .ifPresent(resource -> check(task, resource, reads, context));
        }
    }

    private static boolean getsText(TaskState task) {
        return task.resource() instanceof Resource.Optimized call
                && call.is("states", "startExecution")
                && call.suffix().equals(".sync");
    }

    /// The first place in each state that reads a field of the output of what it called.
    private static Map<JsonPointer, Span> reads(RuleContext context) {
        Map<JsonPointer, Span> reads = new HashMap<>();
        for (PathExpression expression : context.fact(PathExpressions.KEY).all()) {
            if (expression.field().equals("ResultSelector")) {
                expression
                        .paths()
                        .filter(ExecutionOutputAsText::readsField)
                        .findFirst()
                        .ifPresent(
                                path -> reads.putIfAbsent(expression.construct().pointer(), expression.spanOf(path)));
            }
        }
        for (JsonataExpression expression : context.fact(JsonataExpressions.KEY).all()) {
            expression
                    .statesPaths()
                    .filter(ExecutionOutputAsText::readsField)
                    .findFirst()
                    .ifPresent(path -> reads.putIfAbsent(
                            expression.construct().pointer(),
                            expression.spanOf(path.occurrence().part())));
        }
        return reads;
    }

    private static boolean readsField(Expression.Path path) {
        return path.root() instanceof Expression.Root.Input
                && path.steps().size() > 1
                && path.steps().get(0) instanceof Expression.Step.Name first
                && first.name().equals(OUTPUT)
                && path.steps().get(1) instanceof Expression.Step.Name;
    }

    private static boolean readsField(StatesPath path) {
        return path.name(0).filter(step -> step.name().equals("result")).isPresent()
                && path.name(1).filter(step -> step.name().equals(OUTPUT)).isPresent()
                && path.name(2).isPresent();
    }

    private static void check(TaskState task, JsonString resource, Map<JsonPointer, Span> reads, RuleContext context) {
        Span read = reads.get(task.pointer());
        if (read == null && mayDropResult(task, context)) {
            return;
        }
        FindingBuilder finding;
        if (read != null) {
            finding = context.report(read, task.pointer())
                    .message("`%s` reads a field of `Output`, which is a text", task.name())
                    .why("`startExecution.sync` returns the output as a text in JSON, and a text has no fields")
                    .related(resource.span(), "returns a text");
        } else {
            finding = context.report(resource.span(), task.pointer().child("Resource"))
                    .message("`%s` gets the output of its execution as a text", task.name())
                    .why("paths and expressions cannot read its fields before it is parsed")
                    .severity(Severity.INFO)
                    .confidence(Confidence.MEDIUM);
        }
        Edit edit = new Edit(Span.at(resource.contentSpan().end()), ":2");
        finding.help("call `startExecution.sync:2`, which returns it as JSON")
                .fix(new Fix("Call `startExecution.sync:2`", Fix.Safety.UNSAFE, List.of(edit)))
                .submit();
    }

    /// Whether perhaps nothing of the result is left, so that its form does not matter.
    private static boolean mayDropResult(TaskState task, RuleContext context) {
        if (!task.language().settled()) {
            return true;
        }
        return switch (task.queryLanguage()) {
            case JSONPATH -> {
                Optional<JsonValue> path = task.field("ResultPath").map(JsonMember::value);
                yield path.filter(JsonValue::isUnknown).isPresent()
                        || path.filter(JsonNull.class::isInstance).isPresent() && !task.has("Assign")
                        || contains(task, "ResultSelector", "${", context);
            }
            case JSONATA ->
                task.has("Output")
                        && !contains(task, "Output", "$states", context)
                        && !contains(task, "Assign", "$states", context);
        };
    }

    private static boolean contains(TaskState task, String field, String text, RuleContext context) {
        return task.field(field)
                .map(member -> context.definition().file().text(member.valueSpan()))
                .filter(written -> written.contains(text))
                .isPresent();
    }
}
