package dev.steplint.rules.data;

import dev.steplint.facts.UnreadText;
import dev.steplint.facts.variables.Assignment;
import dev.steplint.facts.variables.VariableMentions;
import dev.steplint.facts.variables.VariableScopes;
import dev.steplint.model.Scope;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reports a variable that is assigned and never read
/// (AWS Step Functions Developer Guide, "Passing data between states with variables").
public final class UnusedVariable implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unused-variable")
            .summary("Variable is assigned and never read")
            .severity(Severity.INFO)
            .category(Category.DATA)
            .since("0.1.0")
            .tags("variables", "assign")
            .build();

    /// How many other places a finding names at most.
    private static final int RELATED = 5;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    private record Variable(Scope scope, String name) {}

    @Override
    public void check(StateMachine machine, RuleContext context) {
        if (context.fact(UnreadText.KEY).within(machine.source())) {
            return;
        }
        VariableScopes scopes = context.fact(VariableScopes.KEY);
        VariableMentions mentions = context.fact(VariableMentions.KEY);
        Set<Variable> seen = new HashSet<>();
        for (Assignment assignment : scopes.assignments()) {
            boolean first = seen.add(new Variable(assignment.scope(), assignment.name()));
            if (first && !mentions.mayRead(assignment.scope(), assignment.name())) {
                report(assignment, scopes, context);
            }
        }
    }

    private static void report(Assignment assignment, VariableScopes scopes, RuleContext context) {
        FindingBuilder finding = context.report(assignment.member().keySpan(), assignment.pointer())
                .message(
                        "`Assign` of %s sets `%s`, which nothing reads",
                        assignment.construct().title(), assignment.name())
                .why("it counts against the size of the variables, and makes readers look for its use")
                .help("remove it, or read it as `$%s` in a state after this one", assignment.name());
        List<Assignment> all = scopes.assignments(assignment.scope(), assignment.name());
        all.stream()
                .filter(other -> other != assignment)
                .limit(RELATED)
                .forEach(other -> finding.related(other.member().keySpan(), "assigned here too"));
        finding.submit();
    }
}
