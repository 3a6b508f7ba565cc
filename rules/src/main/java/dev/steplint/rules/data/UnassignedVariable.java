package dev.steplint.rules.data;

import dev.steplint.facts.variables.Assignment;
import dev.steplint.facts.variables.Lookup;
import dev.steplint.facts.variables.Standing;
import dev.steplint.facts.variables.VariableRead;
import dev.steplint.facts.variables.VariableScopes;
import dev.steplint.grammar.ConstructKind;
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

/// Reports a variable that is read where no route has assigned it yet
/// (AWS Step Functions Developer Guide, "Passing data between states with variables").
public final class UnassignedVariable implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unassigned-variable")
            .summary("Variable is read before anything assigns it")
            .severity(Severity.ERROR)
            .category(Category.DATA)
            .since("0.1.0")
            .tags("variables", "assign")
            .build();

    /// How many other places a finding names at most.
    private static final int RELATED = 3;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        VariableScopes scopes = context.fact(VariableScopes.KEY);
        for (ReadsOfName reads : ReadsOfName.in(scopes)) {
            if (!reads.isTested()
                    && scopes.find(reads.state(), reads.name()) instanceof Lookup.Found found
                    && found.standing() == Standing.NEVER) {
                report(reads, found, scopes.assignments(found.scope(), reads.name()), context);
            }
        }
    }

    private static void report(
            ReadsOfName reads, Lookup.Found found, List<Assignment> assignments, RuleContext context) {
        VariableRead read = reads.first();
        FindingBuilder finding = context.report(read.span(), read.pointer());
        State at = found.at();
        if (at == reads.state()) {
            finding.message("%s reads `$%s` before anything assigns it", read.title(), reads.name());
        } else {
            finding.message("%s reads `$%s`, which is not assigned before `%s`", read.title(), reads.name(), at.name());
        }
        reads.explain(finding);
        Optional<Assignment> own =
                assignments.stream().filter(each -> each.state() == at).findFirst();
        if (own.isPresent()) {
            finding.help("use the expression that `%s` assigns: the variable has it from the next state on", at.name());
        } else if (assignments.stream().allMatch(each -> each.construct().kind() == ConstructKind.CHOICE)) {
            finding.help("give the rule that leads here an `Assign` too: that of a Choice is for its `Default`");
        } else {
            finding.help("assign it in a state before");
        }
        assignments.stream()
                .limit(RELATED)
                .forEach(each -> finding.related(
                        each.member().keySpan(),
                        "%s",
                        each.state() == at ? "for the states after this one" : "only assigned here"));
        reads.relate(finding);
        finding.submit();
    }
}
