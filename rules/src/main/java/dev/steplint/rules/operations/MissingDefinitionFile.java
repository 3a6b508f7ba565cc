package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.HostFault;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports a machine whose definition should be in a file that is not there.
///
/// No error: a build may write the file.
public final class MissingDefinitionFile implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("missing-definition-file")
            .summary("File of a definition does not exist")
            .severity(Severity.WARNING)
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
        host.faults(HostFault.MissingFile.class)
                .forEach(missing -> context.report(missing.span(), missing.pointer())
                        .message("Definition file `%s` of `%s` does not exist", missing.path(), missing.id())
                        .why("the deployment stops, and nothing is said about this machine")
                        .help("write the path of the file as seen from where this one lies")
                        .submit());
    }
}
