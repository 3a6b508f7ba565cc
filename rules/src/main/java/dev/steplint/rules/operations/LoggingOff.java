package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.value.Setting;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;

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
        DeclaredMachine.in(host)
                .filter(declared -> declared.is(WorkflowType.STANDARD))
                .forEach(declared -> check(declared, context));
    }

    private static void check(DeclaredMachine declared, DocumentContext context) {
        if (declared.machine().isLogged() instanceof Setting.Known<Boolean>(Boolean logged, Location place)
                && !logged) {
            declared.report(place, context)
                    .message("`%s` logs nothing", declared.id())
                    .why(
                            "its history is gone 90 days after an execution ends, and cannot be searched across executions")
                    .help("send its logs to a log group, at level `ERROR`")
                    .submit();
        }
    }
}
