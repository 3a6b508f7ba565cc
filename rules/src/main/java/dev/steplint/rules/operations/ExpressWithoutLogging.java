package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.WorkflowType;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports an Express machine that logs nothing: of its executions nothing else is kept
/// (AWS Step Functions Developer Guide, "Choosing workflow type").
public final class ExpressWithoutLogging implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("express-without-logging")
            .summary("Express machine logs nothing")
            .severity(Severity.WARNING)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("express", "logging", "template")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        UnloggedMachine.in(host, WorkflowType.EXPRESS)
                .forEach(machine -> machine.declared()
                        .report(machine.place(), context)
                        .message(
                                "Express machine `%s` logs nothing",
                                machine.declared().id())
                        .why("Express executions have no history, so nobody can see which ran and why one failed")
                        .help("send its logs to a log group, at level `ALL` or at least `ERROR`")
                        .submit());
    }
}
