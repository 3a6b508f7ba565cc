package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.WorkflowType;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;

/// Reports a Standard machine that logs nothing; its history is there, but only for a while and one execution at a time.
/// Express machines have `express-without-logging`.
public final class LoggingOff implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("logging-off")
            .summary("Standard machine logs nothing")
            .severity(Severity.INFO)
            .confidence(Confidence.MEDIUM)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("logging", "template")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        UnloggedMachine.in(host, WorkflowType.STANDARD)
                .forEach(machine -> machine.declared()
                        .report(machine.place(), context)
                        .message("`%s` logs nothing", machine.declared().id())
                        .why(
                                "its history is gone 90 days after an execution ends, and cannot be searched across executions")
                        .help("send its logs to a log group, at level `ERROR`")
                        .submit());
    }
}
