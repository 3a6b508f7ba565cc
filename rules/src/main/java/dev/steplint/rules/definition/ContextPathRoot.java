package dev.steplint.rules.definition;

import dev.steplint.expr.Expression;
import dev.steplint.facts.PathExpression;
import dev.steplint.facts.PathExpressions;
import dev.steplint.grammar.ConstructKind;
import dev.steplint.model.MapState;
import dev.steplint.model.Scope;
import dev.steplint.model.ScopeKind;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.Optional;

/// Reports a path into the Context object that names what is not there
/// (AWS Step Functions Developer Guide, "Accessing execution data from the Context object").
public final class ContextPathRoot implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("context-path-root")
            .summary("Path names what the Context object does not have")
            .severity(Severity.WARNING)
            // The guide says that the object may grow.
            .confidence(Confidence.MEDIUM)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonpath", "context")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (PathExpression expression : context.fact(PathExpressions.KEY).all()) {
            expression
                    .paths()
                    .filter(path -> path.root() instanceof Expression.Root.Context)
                    .filter(path -> !path.steps().isEmpty())
                    .forEach(path -> {
                        if (path.steps().getFirst() instanceof Expression.Step.Name name) {
                            check(name, expression, machine, context);
                        }
                    });
        }
    }

    private static void check(
            Expression.Step.Name root, PathExpression expression, StateMachine machine, RuleContext context) {
        if (!ContextObject.ROOTS.contains(root.name())) {
            FindingBuilder finding = report(root, expression, context)
                    .message("%s reads `$$.%s`, which the Context object lacks", expression.title(), root.name())
                    .why(
                            "it has `Execution`, `State`, `StateMachine`, `Task` and `Map`; another path fails at run time");
            NearestName.of(root.name(), ContextObject.ROOTS)
                    .ifPresentOrElse(
                            name -> finding.help("write `$$.%s`", name),
                            () -> finding.help("write `$.%s` if you mean the input", root.name()));
            finding.submit();
        } else if (root.name().equals("Task")
                && !ContextObject.mayHaveTask(expression.construct().kind())) {
            report(root, expression, context)
                    .message("%s reads `$$.Task`, which only a task has", expression.title())
                    .why("the Context object has `Task` in a task that waits for its token; here the path fails")
                    .help("pass the token on from the task that waits for it")
                    .submit();
        } else if (root.name().equals("Map") && !mayHaveMap(expression, machine)) {
            report(root, expression, context)
                    .message("%s reads `$$.Map`, which only a Map state has", expression.title())
                    .why("the Context object has `Map` where a Map state builds its items; here the path fails")
                    .help("read it in the `ItemSelector` of a Map state")
                    .submit();
        }
    }

    private static FindingBuilder report(Expression.Step.Name root, PathExpression expression, RuleContext context) {
        return context.report(expression.text().spanOf(root.start(), root.end()), expression.pointer());
    }

    /// The guide has it in `ItemSelector`; whether the fields of a Map around it, and the states inside, see it as
    /// well is not said.
    private static boolean mayHaveMap(PathExpression expression, StateMachine machine) {
        ConstructKind kind = expression.construct().kind();
        if (!kind.isState()) {
            return true;
        }
        return machine.states()
                .filter(state -> state.pointer().equals(expression.construct().pointer()))
                .findFirst()
                .map(state -> state instanceof MapState || isInMap(state))
                .orElse(true);
    }

    private static boolean isInMap(State state) {
        Scope scope = state.scope();
        while (true) {
            if (scope.kind() == ScopeKind.ITEM_PROCESSOR) {
                return true;
            }
            Optional<State> owner = scope.owner();
            if (owner.isEmpty()) {
                return false;
            }
            scope = owner.get().scope();
        }
    }
}
