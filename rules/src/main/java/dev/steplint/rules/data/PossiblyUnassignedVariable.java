package dev.steplint.rules.data;

import dev.steplint.facts.variables.Assignment;
import dev.steplint.facts.variables.Lookup;
import dev.steplint.facts.variables.Standing;
import dev.steplint.facts.variables.VariableRead;
import dev.steplint.facts.variables.VariableScopes;
import dev.steplint.graph.Edge;
import dev.steplint.model.ChoiceState;
import dev.steplint.model.StateMachine;
import dev.steplint.model.TransitionKind;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Optional;

/// Reports a variable that some routes to a state assign and others do not
/// (AWS Step Functions Developer Guide, "Passing data between states with variables").
///
/// Whether an execution can take the route is for the data to say: a Choice on the way may lead there only with the
/// variable. Hence a warning, and not sure where more than one Choice decides.
public final class PossiblyUnassignedVariable implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("possibly-unassigned-variable")
            .summary("Variable is read that some route does not assign")
            .severity(Severity.WARNING)
            .category(Category.DATA)
            .since("0.1.0")
            .tags("variables", "assign", "catch", "choice")
            .build();

    /// How many findings show a route: to look for thousands would take seconds.
    private static final int EXPLAINED = 100;

    /// How many steps of a route are shown.
    private static final int SHOWN = 20;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        VariableScopes scopes = context.fact(VariableScopes.KEY);
        int count = 0;
        for (ReadsOfName reads : ReadsOfName.in(scopes)) {
            if (reads.fails()
                    && scopes.find(reads.state(), reads.name()) instanceof Lookup.Found found
                    && found.standing() == Standing.POSSIBLY
                    && count++ < EXPLAINED) {
                report(reads, found, scopes, context);
            }
        }
    }

    private static void report(ReadsOfName reads, Lookup.Found found, VariableScopes scopes, RuleContext context) {
        List<Edge> route = scopes.routeWithout(found.at(), reads.name());
        List<Assignment> assignments = scopes.assignments(found.scope(), reads.name());
        VariableRead read = reads.first();
        FindingBuilder finding = context.report(read.span(), read.pointer())
                .message("%s reads `$%s`, which not every route here assigns", read.title(), reads.name())
                .why(
                        "on a route without it the state fails with `%s`",
                        read.text().error())
                .confidence(decisions(route) > 1 ? Confidence.MEDIUM : Confidence.HIGH);
        Optional<Edge> passed = route.stream()
                .filter(edge -> assignments.stream().anyMatch(each -> each.state() == edge.from()))
                .findFirst();
        if (route.isEmpty()) {
            finding.help(
                    "assign a first value in a state before: nothing comes before `%s`",
                    found.at().name());
        } else {
            finding.help("%s", passed.map(PossiblyUnassignedVariable::help).orElse("assign it on that route too"));
        }
        assignments.stream()
                .limit(1)
                .forEach(each -> finding.related(each.member().keySpan(), "assigned on another route"));
        reads.relate(finding);
        for (Edge edge : route.subList(0, Math.min(SHOWN, route.size()))) {
            finding.step(edge.span(), "on to `%s` without it", edge.to().name());
        }
        finding.submit();
    }

    /// The route leaves a state that assigns the variable, by a transition that does not.
    private static String help(Edge edge) {
        String name = edge.from().name();
        return switch (edge.kind()) {
            case CHOICE ->
                "give the rule of `%s` an `Assign` too: that of a Choice is for its `Default`".formatted(name);
            case CATCH -> "give the catcher of `%s` an `Assign` too: that of the state is for success".formatted(name);
            case NEXT, DEFAULT, START -> "assign it in `%s` itself, not only in a rule or catcher".formatted(name);
        };
    }

    /// How many times data decides which way the route goes.
    private static long decisions(List<Edge> route) {
        return route.stream()
                .filter(edge -> edge.from() instanceof ChoiceState && edge.kind() != TransitionKind.CATCH)
                .count();
    }
}
