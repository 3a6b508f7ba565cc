package dev.steplint.rules.data;

import dev.steplint.facts.variables.Assignment;
import dev.steplint.facts.variables.Lookup;
import dev.steplint.facts.variables.VariableRead;
import dev.steplint.facts.variables.VariableScopes;
import dev.steplint.model.Scope;
import dev.steplint.model.State;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Optional;

/// Reports a variable that exists, and not where it is read: of a branch or an iteration from outside or beside it, or
/// of the machine from inside of a distributed Map
/// (AWS Step Functions Developer Guide, "Passing data between states with variables").
public final class VariableOutOfScope implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("variable-out-of-scope")
            .summary("Variable is read where it cannot be seen")
            .severity(Severity.ERROR)
            .category(Category.DATA)
            .since("0.1.0")
            .tags("variables", "scope", "parallel", "map", "distributed-map")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        VariableScopes scopes = context.fact(VariableScopes.KEY);
        for (ReadsOfName reads : ReadsOfName.in(scopes)) {
            Lookup lookup = scopes.find(reads.state(), reads.name());
            if (lookup instanceof Lookup.Elsewhere(List<Assignment> assignments)) {
                Assignment assignment = assignments.stream()
                        .filter(each -> isInside(each.scope(), reads.state().scope()))
                        .findFirst()
                        .orElse(assignments.getFirst());
                reportElsewhere(reads, assignment, context);
            } else if (lookup instanceof Lookup.Beyond beyond) {
                reportBeyond(reads, beyond, scopes, context);
            }
        }
    }

    private static void reportElsewhere(ReadsOfName reads, Assignment assignment, RuleContext context) {
        Scope scope = assignment.scope();
        FindingBuilder finding = begin(reads, context)
                .message("%s reads `$%s`, which only %s has", reads.first().title(), reads.name(), scope.title());
        String owner = scope.owner().map(State::name).orElse("");
        if (isInside(scope, reads.state().scope())) {
            finding.help("put it into the output there, and assign it from the result of `%s`", owner);
        } else {
            finding.help("assign it in a scope around both, before this one is entered");
        }
        submit(reads, List.of(assignment), finding);
    }

    private static void reportBeyond(
            ReadsOfName reads, Lookup.Beyond beyond, VariableScopes scopes, RuleContext context) {
        String map = beyond.map().name();
        FindingBuilder finding = begin(reads, context)
                .message(
                        "%s reads `$%s` from outside of the distributed Map `%s`",
                        reads.first().title(), reads.name(), map)
                .help("pass it into the items with the `ItemSelector` of `%s`", map);
        submit(reads, scopes.assignments(beyond.scope(), reads.name()), finding);
    }

    private static FindingBuilder begin(ReadsOfName reads, RuleContext context) {
        VariableRead read = reads.first();
        return context.report(read.span(), read.pointer());
    }

    private static void submit(ReadsOfName reads, List<Assignment> assignments, FindingBuilder finding) {
        reads.explain(finding);
        assignments.stream()
                .limit(1)
                .forEach(assignment -> finding.related(assignment.member().keySpan(), "assigned here"));
        reads.relate(finding);
        finding.submit();
    }

    private static boolean isInside(Scope inner, Scope outer) {
        Optional<Scope> at = Optional.of(inner);
        while (at.isPresent() && at.get() != outer) {
            at = at.get().owner().map(State::scope);
        }
        return at.isPresent();
    }
}
