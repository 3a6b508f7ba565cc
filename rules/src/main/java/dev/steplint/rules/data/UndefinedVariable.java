package dev.steplint.rules.data;

import dev.steplint.expr.jsonata.JsonataFunction;
import dev.steplint.facts.variables.Lookup;
import dev.steplint.facts.variables.VariableRead;
import dev.steplint.facts.variables.VariableScopes;
import dev.steplint.model.StateMachine;
import dev.steplint.rule.Category;
import dev.steplint.rule.Edit;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.Fix;
import dev.steplint.rule.MachineRule;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleContext;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reports a variable that no state assigns
/// (AWS Step Functions Developer Guide, "Passing data between states with variables").
public final class UndefinedVariable implements MachineRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("undefined-variable")
            .summary("Variable is read that no state assigns")
            .severity(Severity.ERROR)
            .category(Category.DATA)
            .since("0.1.0")
            .tags("variables", "assign", "typo")
            .fixable()
            .build();

    private static final String STATES = "states";

    /// How many findings say what may have been meant: a search for each of thousands would take seconds.
    private static final int EXPLAINED = 50;

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(StateMachine machine, RuleContext context) {
        VariableScopes scopes = context.fact(VariableScopes.KEY);
        int count = 0;
        for (ReadsOfName reads : ReadsOfName.in(scopes)) {
            if (scopes.find(reads.state(), reads.name()) instanceof Lookup.Nowhere) {
                report(reads, count++ < EXPLAINED ? meant(reads, scopes) : Optional.empty(), context);
            }
        }
    }

    private static Optional<String> meant(ReadsOfName reads, VariableScopes scopes) {
        List<String> names = new ArrayList<>(scopes.visible(reads.state().scope()));
        if (isJsonata(reads)) {
            names.add(STATES);
            names.addAll(JsonataFunction.names());
        }
        return NearestName.of(reads.name(), names);
    }

    private static boolean isJsonata(ReadsOfName reads) {
        return reads.first().text() == VariableRead.Text.JSONATA;
    }

    private static void report(ReadsOfName reads, Optional<String> meant, RuleContext context) {
        VariableRead read = reads.first();
        String name = reads.name();
        FindingBuilder finding = context.report(read.span(), read.pointer());
        if (name.equals(STATES)) {
            finding.message("%s reads `$states`, which only JSONata has", read.title())
                    .help("write `$` for the input and `$$` for the Context object, or use JSONata");
        } else {
            finding.message("%s reads `$%s`, which no state assigns", read.title(), name);
            if (meant.isPresent()) {
                finding.help("write `$%s`, the closest name", meant.get());
                finding.fix(new Fix(
                        "Write `$%s`".formatted(meant.get()),
                        Fix.Safety.UNSAFE,
                        reads.reads().stream()
                                .map(each -> new Edit(each.span(), "$" + meant.get()))
                                .sorted(Comparator.comparing(edit -> edit.span().start()))
                                .toList()));
            } else if (isJsonata(reads)) {
                finding.help("assign it in a state before, or write `$states.input.%s` for the input", name);
            } else {
                finding.help("assign it in a state before, or write `$.%s` for the input", name);
            }
        }
        reads.explain(finding);
        reads.relate(finding);
        finding.submit();
    }
}
