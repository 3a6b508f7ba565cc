package dev.steplint.rules.data;

import dev.steplint.expr.jsonata.JsonataFunction;
import dev.steplint.facts.variables.Assignment;
import dev.steplint.facts.variables.Lookup;
import dev.steplint.facts.variables.Standing;
import dev.steplint.facts.variables.VariableRead;
import dev.steplint.facts.variables.VariableScopes;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.HashSet;
import java.util.Set;

/// Reports a call of a JSONata function whose name a variable has
/// (JSONata documentation, "Programming constructs": functions are the values of variables).
///
/// That the variables of a machine hide functions follows from the language; no source says so of Step Functions.
public final class FunctionHiddenByVariable implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("function-hidden-by-variable")
            .summary("Function is called whose name a variable has")
            .severity(Severity.WARNING)
            .confidence(Confidence.MEDIUM)
            .category(Category.DATA)
            .since("0.1.0")
            .tags("variables", "jsonata", "functions")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    private record Call(Object state, String name) {}

    @Override
    public void check(StateMachine machine, RuleContext context) {
        VariableScopes scopes = context.fact(VariableScopes.KEY);
        Set<Call> reported = new HashSet<>();
        for (VariableRead read : scopes.reads()) {
            boolean calls = read.use() == VariableRead.Use.CALLS
                    && JsonataFunction.of(read.name()).isPresent();
            if (calls
                    && scopes.find(read.state(), read.name()) instanceof Lookup.Found found
                    && (found.standing() == Standing.ASSIGNED || found.standing() == Standing.POSSIBLY)
                    && reported.add(new Call(read.state(), read.name()))) {
                report(read, found, scopes, context);
            }
        }
    }

    private static void report(VariableRead read, Lookup.Found found, VariableScopes scopes, RuleContext context) {
        FindingBuilder finding = context.report(read.span(), read.pointer())
                .message("%s calls `$%s`, which is a variable here", read.title(), read.name())
                .why("a variable hides the function of its name: the call fails with `States.QueryEvaluationError`")
                .help("give the variable another name than that of a function");
        for (Assignment assignment :
                scopes.assignments(found.scope(), read.name()).stream().limit(1).toList()) {
            finding.related(assignment.member().keySpan(), "the variable");
        }
        finding.submit();
    }
}
