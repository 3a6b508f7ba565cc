package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Role;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;

/// Reports a machine that should be logged and whose role may not deliver logs
/// (AWS Step Functions Developer Guide, "Using CloudWatch Logs to log execution history", on its policies).
public final class LoggingWithoutPermission implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("logging-without-permission")
            .summary("Role of a logged machine may not deliver logs")
            .severity(Severity.WARNING)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("logging", "iam", "template")
            .build();

    /// With this one a delivery begins; who has left it out has left them all out.
    private static final String ACTION = "logs:CreateLogDelivery";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        DeclaredMachine.forEachWithout(
                ACTION, host, Machine::isLogged, (declared, place, role) -> report(declared, place, role, context));
    }

    private static void report(DeclaredMachine declared, Location place, Role role, DocumentContext context) {
        declared.report(place, context)
                .message("`%s` is logged, and its role does not allow `%s`", declared.id(), ACTION)
                .why(
                        "Step Functions delivers logs with the rights of the role, so the deployment fails or nothing is logged")
                .help("allow the log delivery actions on `*`, from `%s` to `logs:DescribeLogGroups`", ACTION)
                .related(role.place(), "the rights of the role")
                .submit();
    }
}
