package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.json.JsonFault;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.FindingBuilder;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports what is wrong with the text of a template itself, outside of the definitions it holds.
public final class UnreadableTemplate implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unreadable-template")
            .summary("Template breaks its notation")
            .severity(Severity.ERROR)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("template", "json", "yaml", "hcl")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        host.faults(HostFault.Unreadable.class).forEach(unreadable -> report(unreadable, host.notation(), context));
    }

    private static void report(HostFault.Unreadable unreadable, String notation, DocumentContext context) {
        JsonFault fault = unreadable.fault();
        FindingBuilder finding = context.report(unreadable.span(), unreadable.pointer())
                .message("%s", fault.message())
                .help("%s", fault.help());
        switch (fault.kind()) {
            case SYNTAX -> {
                finding.why("the deployment fails: the template is not %s", notation);
                fault.related().ifPresent(place -> finding.related(place, "belongs to this"));
            }
            case TEMPLATE ->
                finding.severity(Severity.INFO)
                        .why("what it leaves out or puts in is not known, so machines may not have been examined");
            case LIMIT, DUPLICATE_KEY ->
                finding.why("steplint has not read what follows, so nothing is said about machines there");
        }
        finding.submit();
    }
}
