package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Says of which machines of a host the definition was not looked at, so that none is left out in silence.
public final class UnexaminedDefinition implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unexamined-definition")
            .summary("Definition is out of reach and was not examined")
            .severity(Severity.INFO)
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
        host.faults(HostFault.UnreadTemplate.class)
                .forEach(unread -> context.report(unread.span(), unread.pointer())
                        .message("The template `%s` of `%s` %s", unread.path(), unread.id(), unread.reason())
                        .why("steplint has not read it, so nothing is said about the machines in it")
                        .help("write the path of the template as seen from where this one lies")
                        .submit());
        host.faults(HostFault.Unresolved.class)
                .forEach(unresolved -> context.report(unresolved.span(), unresolved.pointer())
                        .message("The definition of `%s` %s", unresolved.id(), unresolved.reason())
                        .why("steplint has not read it, so nothing is said about this machine")
                        .help("if you have the definition in a file, pass that to steplint, too")
                        .submit());
    }
}
