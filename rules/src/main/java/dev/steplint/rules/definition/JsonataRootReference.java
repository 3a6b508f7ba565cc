package dev.steplint.rules.definition;

import dev.steplint.expr.jsonata.Jsonata;
import dev.steplint.expr.jsonata.Occurrence;
import dev.steplint.facts.JsonataExpression;
import dev.steplint.facts.JsonataExpressions;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.function.Predicate;

/// Reports `$` and `$$` where they stand for nothing: a JSONata expression of Step Functions works on no value
/// (Amazon States Language specification, "JSONata"; the refusal of `$$` was measured on the service, 2026).
public final class JsonataRootReference implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("jsonata-root-reference")
            .summary("JSONata expression refers to an input it does not have")
            .severity(Severity.ERROR)
            .category(Category.DEFINITION)
            .since("0.1.0")
            .tags("jsonata")
            .fixable()
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        for (JsonataExpression expression : context.fact(JsonataExpressions.KEY).all()) {
            List<Jsonata.Variable> roots = variables(expression, _ -> true, Jsonata.Variable::isRoot);
            if (!roots.isEmpty()) {
                String instead = readsContext(roots.getFirst(), expression) ? "$states.context" : "$states.input";
                context.report(expression.spanOf(roots.getFirst()), expression.pointer())
                        .message("%s refers to `$$`", expression.title())
                        .why("AWS refuses the definition: an expression has no input of its own")
                        .help("write `%s`", instead)
                        .fix(fix(roots, instead, expression))
                        .submit();
            }
            List<Jsonata.Variable> current = variables(expression, Occurrence::atTop, Jsonata.Variable::isCurrent);
            if (!current.isEmpty()) {
                String instead = "$states.input";
                context.report(expression.spanOf(current.getFirst()), expression.pointer())
                        .message("%s refers to `$` at the top level", expression.title())
                        .why("nothing is current there, so AWS may refuse it, or `$` has no value")
                        .help("write `%s`", instead)
                        .severity(Severity.WARNING)
                        .fix(fix(current, instead, expression))
                        .submit();
            }
        }
    }

    private static List<Jsonata.Variable> variables(
            JsonataExpression expression, Predicate<Occurrence> where, Predicate<Jsonata.Variable> which) {
        return expression.occurrences().stream()
                .filter(where)
                .map(Occurrence::part)
                .filter(Jsonata.Variable.class::isInstance)
                .map(Jsonata.Variable.class::cast)
                .filter(which)
                .toList();
    }

    /// Whether `$$` means what it does in JSONPath.
    private static boolean readsContext(Jsonata.Variable root, JsonataExpression expression) {
        return expression.occurrences().stream()
                .map(Occurrence::part)
                .anyMatch(part -> part instanceof Jsonata.Path path
                        && path.steps().getFirst().equals(root)
                        && path.steps().get(1) instanceof Jsonata.Name name
                        && ContextObject.ROOTS.contains(name.name()));
    }

    private static Fix fix(List<Jsonata.Variable> places, String instead, JsonataExpression expression) {
        List<Edit> edits = places.stream()
                .map(place -> new Edit(expression.spanOf(place), instead))
                .toList();
        return new Fix("Write `%s`".formatted(instead), Fix.Safety.UNSAFE, edits);
    }
}
