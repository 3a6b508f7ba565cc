package dev.steplint.rules.data;

import dev.steplint.facts.variables.Assignment;
import dev.steplint.facts.variables.VariableScopes;
import dev.steplint.model.MapState;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.AwsCode;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reports a variable of a branch or of an iteration that has the name of one around it
/// (AWS Step Functions Developer Guide, "Passing data between states with variables").
public final class ShadowedVariable implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("shadowed-variable")
            .summary("Inner scope assigns a variable of an outer scope")
            .severity(Severity.ERROR)
            .category(Category.DATA)
            .since("0.1.0")
            .tags("variables", "scope", "parallel", "map")
            .build();

    /// How many other places a finding names at most.
    private static final int RELATED = 5;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    private record Reported(Scope scope, String name) {}

    @Override
    public void check(StateMachine machine, RuleContext context) {
        VariableScopes scopes = context.fact(VariableScopes.KEY);
        Set<Reported> reported = new HashSet<>();
        for (Assignment assignment : scopes.assignments()) {
            Optional<Assignment> outer = outer(assignment, scopes);
            if (outer.isPresent() && reported.add(new Reported(assignment.scope(), assignment.name()))) {
                report(assignment, outer.get(), scopes, context);
            }
        }
    }

    /// Whether the children of a distributed Map, which do not see the variable, may have one of its name no source
    /// says.
    private static Optional<Assignment> outer(Assignment assignment, VariableScopes scopes) {
        Optional<State> owner = assignment.scope().owner();
        while (owner.isPresent() && !(owner.get() instanceof MapState map && map.mode() != MapState.Mode.INLINE)) {
            List<Assignment> found = scopes.assignments(owner.get().scope(), assignment.name());
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
            owner = owner.get().scope().owner();
        }
        return Optional.empty();
    }

    private static void report(Assignment assignment, Assignment outer, VariableScopes scopes, RuleContext context) {
        Scope scope = assignment.scope();
        FindingBuilder finding = context.report(assignment.member().keySpan(), assignment.pointer())
                .message(
                        "`Assign` of %s sets `%s`, a variable of %s",
                        assignment.construct().title(),
                        assignment.name(),
                        outer.scope().title())
                .why("AWS refuses the definition: an inner scope may not assign a variable of an outer one")
                .help("give the variable of %s another name", scope.title())
                .aws(AwsCode.SCHEMA_VALIDATION_FAILED)
                .related(outer.member().keySpan(), "the outer variable");
        scopes.assignments(scope, assignment.name()).stream()
                .filter(other -> other != assignment)
                .limit(RELATED)
                .forEach(other -> finding.related(other.member().keySpan(), "assigned here too"));
        finding.submit();
    }
}
