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

/// Reports a machine that should be traced and whose role may not write to X-Ray
/// (AWS Step Functions Developer Guide, "Trace Step Functions request data in AWS X-Ray", on its policies).
public final class TracingWithoutPermission implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("tracing-without-permission")
            .summary("Role of a traced machine may not write to X-Ray")
            .severity(Severity.WARNING)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("tracing", "x-ray", "iam", "template")
            .build();

    private static final String ACTION = "xray:PutTraceSegments";

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        DeclaredMachine.forEachWithout(
                ACTION, host, Machine::tracing, (declared, place, role) -> report(declared, place, role, context));
    }

    private static void report(DeclaredMachine declared, Location place, Role role, DocumentContext context) {
        declared.report(place, context)
                .message("`%s` is traced, and its role does not allow `%s`", declared.id(), ACTION)
                .why("Step Functions writes to X-Ray with the rights of the role, so no trace arrives")
                .help("attach `AWSXRayDaemonWriteAccess` to the role, or allow what it allows")
                .related(role.place(), "the rights of the role")
                .submit();
    }
}
