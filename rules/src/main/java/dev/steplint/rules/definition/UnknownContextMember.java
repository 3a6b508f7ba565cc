package dev.steplint.rules.definition;

import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.facts.StatesPath;
import dev.steplint.grammar.ConstructKind;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;

/// Reports a part of `$states.context` that is not there
/// (AWS Step Functions Developer Guide, "Accessing execution data from the Context object").
public final class UnknownContextMember implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-context-member")
            .summary("JSONata reads what the Context object does not have")
            .severity(Severity.WARNING)
            // The guide says that the object may grow.
            .confidence(Confidence.MEDIUM)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata", "context")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (JsonataExpression expression : context.fact(JsonataExpressions.KEY).all()) {
            expression
                    .statesPaths()
                    .filter(path -> path.name(0)
                            .filter(name -> name.name().equals("context"))
                            .isPresent())
                    .flatMap(path -> path.name(1).stream())
                    .forEach(member -> check(member, expression, context));
        }
    }

    private static void check(StatesPath.Step member, JsonataExpression expression, RuleContext context) {
        ConstructKind kind = expression.construct().kind();
        if (!ContextObject.ROOTS.contains(member.name())) {
            FindingBuilder finding = report(member, expression, context)
                    .message("%s reads `$states.context.%s`, which does not exist", expression.title(), member.name())
                    .why("it has `Execution`, `State`, `StateMachine`, `Task` and `Map`; another has no value");
            NearestName.of(member.name(), ContextObject.ROOTS)
                    .ifPresentOrElse(
                            name -> finding.help("write `$states.context.%s`", name)
                                    .fix(new Fix(
                                            "Write `%s`".formatted(name),
                                            Fix.Safety.UNSAFE,
                                            List.of(new Edit(expression.spanOf(member.part()), name)))),
                            () -> finding.help("write `$states.input.%s` if you mean the input", member.name()));
            finding.submit();
        } else if (member.name().equals("Task") && !ContextObject.mayHaveTask(kind)) {
            report(member, expression, context)
                    .message("%s reads `$states.context.Task`, which only a task has", expression.title())
                    .why("the Context object has `Task` in a task that waits for its token; here it has no value")
                    .help("pass the token on from the task that waits for it")
                    .submit();
        } else if (member.name().equals("Map") && !mayHaveMap(kind, expression.field())) {
            report(member, expression, context)
                    .message("%s reads `$states.context.Map` outside of `ItemSelector`", expression.title())
                    .why("the Context object has `Map` where a Map state builds its items; here it has no value")
                    .help("select what you need in `ItemSelector`, and read it from `$states.input`")
                    .submit();
        }
    }

    /// What the readers and batchers of a Map state see is not said.
    private static boolean mayHaveMap(ConstructKind kind, String field) {
        return kind == ConstructKind.MAP ? field.equals("ItemSelector") : !kind.isState();
    }

    private static FindingBuilder report(StatesPath.Step member, JsonataExpression expression, RuleContext context) {
        return context.report(expression.spanOf(member.part()), expression.pointer());
    }
}
