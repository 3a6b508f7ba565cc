package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.resource.Resource.LogGroup;
import dev.steplint.host.value.Setting;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;
import java.util.Optional;

/// Reports a log group of the template that keeps the logs of a machine for ever
/// (CloudWatch Logs User Guide, "Change log data retention in CloudWatch Logs").
public final class LogWithoutRetention implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("log-without-retention")
            .summary("Logs of a machine are kept for ever")
            .severity(Severity.INFO)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("logging", "cost", "privacy", "template")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        DeclaredMachine.forEachLogGroup(
                host,
                (declared, group) -> place(group)
                        .filter(place -> host.find(place).isPresent())
                        .ifPresent(place -> report(declared, place, context)));
    }

    /// What must change; empty if the group has a retention or nobody can tell. Terraform writes 0 for none.
    private static Optional<Location> place(LogGroup group) {
        return switch (group.retention()) {
            case Setting.Absent<Long> _ -> Optional.of(group.place());
            case Setting.Unknown<Long> _ -> Optional.empty();
            case Setting.Known<Long>(Long days, Location place) -> days == 0 ? Optional.of(place) : Optional.empty();
        };
    }

    private static void report(DeclaredMachine declared, Location place, DocumentContext context) {
        declared.report(place, context)
                .message("The log group of `%s` has no retention", declared.id())
                .why("its logs are kept, and paid for, for ever")
                .help("set the days after which the logs are removed, such as 90")
                .submit();
    }
}
