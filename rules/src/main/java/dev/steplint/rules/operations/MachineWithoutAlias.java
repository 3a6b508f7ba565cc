package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Resource.MachineAlias;
import dev.steplint.host.resource.Resources;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.Optional;

/// Reports a machine that has no alias, in a template that publishes others under one.
public final class MachineWithoutAlias implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("machine-without-alias")
            .summary("Machine has no alias, and others of the template have")
            .severity(Severity.INFO)
            .confidence(Confidence.MEDIUM)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("versions", "aliases", "template")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        List<DeclaredMachine> machines = DeclaredMachine.in(host).toList();
        Optional<DeclaredMachine> published = machines.stream()
                .filter(declared -> PublishedAlias.of(declared.machine(), declared.resources())
                        .isPresent())
                .findFirst();
        if (published.isPresent() && hasKnownAliases(published.get().resources())) {
            machines.stream()
                    .filter(declared -> isUnpublished(declared.machine(), declared.resources()))
                    .forEach(declared -> report(declared, published.get(), context));
        }
    }

    private static boolean isUnpublished(Machine machine, Resources resources) {
        return machine.publishedAlias().isAbsent()
                && resources.aliases(machine).findAny().isEmpty();
    }

    /// Whether it is known of which machine each alias is.
    private static boolean hasKnownAliases(Resources resources) {
        return resources
                .all(MachineAlias.class)
                .allMatch(alias -> !alias.versions().isEmpty()
                        && alias.versions().stream()
                                .allMatch(version -> resources.machine(version).isPresent()));
    }

    private static void report(DeclaredMachine declared, DeclaredMachine published, DocumentContext context) {
        declared.report(declared.machine().place(), context)
                .message("`%s` has no alias, as `%s` has", declared.id(), published.id())
                .why("a deployment changes it at once for all who start it, and no version is left to go back to")
                .help("publish versions of it under an alias, as of `%s`", published.id())
                .related(published.machine().place(), "published under an alias")
                .submit();
    }
}
