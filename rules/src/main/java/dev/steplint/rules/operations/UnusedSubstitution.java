package dev.steplint.rules.operations;

import dev.steplint.host.Definition;
import dev.steplint.host.Host;
import dev.steplint.host.Origin;
import dev.steplint.host.Surroundings;
import dev.steplint.host.resource.Machine.Substitution;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports an entry of `DefinitionSubstitutions` that replaces nothing.
public final class UnusedSubstitution implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unused-substitution")
            .summary("Substitution replaces nothing in the definition")
            .severity(Severity.INFO)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("template", "cloudformation", "sam")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        for (Definition definition : host.definitions()) {
            Surroundings surroundings = definition.surroundings();
            if (surroundings.isConditional()) {
                // The definition of another situation may use it.
                continue;
            }
            surroundings.machine().stream()
                    .flatMap(machine -> machine.substitutions().stream())
                    .filter(substitution -> !substitution.used())
                    .filter(substitution -> substitution.place().file() == host.file())
                    .forEach(substitution ->
                            surroundings.origin().ifPresent(origin -> report(substitution, origin, context)));
        }
    }

    private static void report(Substitution substitution, Origin origin, DocumentContext context) {
        context.report(substitution.place().span(), origin.pointer())
                .message("The definition of `%s` has no `${%s}` to replace", origin.id(), substitution.key())
                .why("the entry does nothing; perhaps the placeholder is spelt otherwise")
                .help("remove the entry, or write `${%s}` where its value belongs", substitution.key())
                .submit();
    }
}
