package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.HostFault.NotOneSource;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import java.util.List;
import java.util.stream.Collectors;

/// Reports a machine of a template that gives no definition, or gives it in more than one way.
public final class NotOneDefinition implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("not-one-definition")
            .summary("Machine of a template has no definition or several")
            .severity(Severity.ERROR)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("template", "cloudformation", "sam", "terraform")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        host.faults(NotOneSource.class).forEach(source -> report(source, context));
    }

    private static void report(NotOneSource source, DocumentContext context) {
        FindingBuilder finding = context.report(source.span(), source.pointer())
                .why("the deployment fails: a state machine needs exactly one definition");
        if (source.properties().isEmpty()) {
            finding.message("Machine `%s` has no definition", source.id())
                    .help("add %s", listed(source.possible(), " or "));
        } else {
            finding.message(
                            "Machine `%s` has %d definitions",
                            source.id(), source.properties().size())
                    .help("keep one of %s", listed(source.properties(), " and "));
        }
        finding.submit();
    }

    private static String listed(List<String> names, String last) {
        if (names.size() == 1) {
            return "`%s`".formatted(names.getFirst());
        }
        String head = names.subList(0, names.size() - 1).stream()
                .map("`%s`"::formatted)
                .collect(Collectors.joining(", "));
        return head + last + "`%s`".formatted(names.getLast());
    }
}
