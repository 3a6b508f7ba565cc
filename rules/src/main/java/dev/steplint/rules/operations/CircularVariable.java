package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.HostFault.Circle;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports a variable of the Serverless Framework that a machine needs and whose value needs itself
/// (osls 4.3.1, `configuration/variables/resolve.js`, `CIRCULAR_PROPERTY_DEPENDENCY`).
public final class CircularVariable implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("circular-variable")
            .summary("Variable of a service leads to itself")
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
            if (fault instanceof Circle circle) {
                context.report(circle.span(), circle.pointer())
                        .message("Machine `%s` needs a variable that leads to itself", circle.id())
                        .why("the framework finds no value, and nothing is deployed")
                        .help("give one of the variables on the way a value of its own")
                        .submit();
            }
        });
    }
}
