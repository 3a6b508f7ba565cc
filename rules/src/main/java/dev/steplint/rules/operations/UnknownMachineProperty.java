package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.HostFault.UnknownProperty;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.NearestName;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports a property of a machine that the plugin `serverless-step-functions` does not know and so refuses (its
/// `compileStateMachines.schema.js`).
///
/// No error: another version of the plugin may know it.
public final class UnknownMachineProperty implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("unknown-machine-property")
            .summary("Plugin of the Serverless Framework does not know a property of a machine")
            .severity(Severity.WARNING)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("template", "serverless")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        host.faults().forEach(fault -> {
            if (fault instanceof UnknownProperty unknown) {
                report(unknown, context);
            }
        });
    }

    private static void report(UnknownProperty unknown, DocumentContext context) {
        String help = NearestName.of(unknown.name(), unknown.possible())
                .map("write `%s`"::formatted)
                .orElse("remove it");
        context.report(unknown.span(), unknown.pointer())
                .message("Machine `%s` has `%s`, which its plugin does not know", unknown.id(), unknown.name())
                .why("the plugin calls the machine malformed, and nothing is deployed")
                .help("%s", help)
                .submit();
    }
}
