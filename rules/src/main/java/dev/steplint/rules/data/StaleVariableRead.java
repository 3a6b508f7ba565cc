package dev.steplint.rules.data;

import dev.steplint.facts.variables.Assignment;
import dev.steplint.facts.variables.Lookup;
import dev.steplint.facts.variables.Standing;
import dev.steplint.facts.variables.VariableRead;
import dev.steplint.facts.variables.VariableScopes;
import dev.steplint.json.JsonString;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reports an output that is built from a variable which the same state sets to its result: it gets the value from
/// before (AWS Step Functions Developer Guide, "Passing data between states with variables", evaluation order).
///
/// Where no value is there from before, that is the finding: see [UnassignedVariable].
public final class StaleVariableRead implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("stale-variable-read")
            .summary("Output has the value of a variable from before")
            .severity(Severity.WARNING)
            // The old value may be wanted.
            .confidence(Confidence.MEDIUM)
            .category(Category.DATA)
            .since("0.1.0")
            .tags("variables", "assign", "output")
            .build();

    private static final String RESULT = "$states.result";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    private record Place(Object construct, String name) {}

    @Override
    public void check(StateMachine machine, RuleContext context) {
        VariableScopes scopes = context.fact(VariableScopes.KEY);
        Map<Place, Assignment> renewed = new HashMap<>();
        scopes.assignments().stream()
                .filter(StaleVariableRead::isResult)
                .forEach(each -> renewed.put(new Place(each.construct(), each.name()), each));
        for (ReadsOfName reads : ReadsOfName.in(scopes)) {
            reads.reads().stream()
                    .filter(read -> read.field().equals("Output"))
                    .findFirst()
                    .ifPresent(read -> Optional.ofNullable(renewed.get(new Place(read.construct(), read.name())))
                            .filter(_ -> scopes.find(read.state(), read.name()) instanceof Lookup.Found found
                                    && found.standing() == Standing.ASSIGNED)
                            .ifPresent(assignment -> report(read, assignment, context)));
        }
    }

    /// Whether the value is what the work of the state gave, and nothing that builds on the old value.
    private static boolean isResult(Assignment assignment) {
        List<JsonString> texts = assignment.member().value().asString().stream().toList();
        return texts.stream()
                .map(JsonString::value)
                .anyMatch(text -> text.contains(RESULT) && !text.contains("$" + assignment.name()));
    }

    private static void report(VariableRead read, Assignment assignment, RuleContext context) {
        context.report(read.span(), read.pointer())
                .message("%s reads `$%s` with the value from before", read.title(), read.name())
                .why("all expressions of a state read the variables as they were when it was entered")
                .help("use the expression of the `Assign` here too, if the new value is meant")
                .related(assignment.member().keySpan(), "for the states after this one")
                .submit();
    }
}
