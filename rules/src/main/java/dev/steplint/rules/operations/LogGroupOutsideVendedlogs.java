package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.resource.Resource.LogGroup;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.host.value.Text.Literal;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;
import java.util.Optional;

/// Reports a log group of the template that a machine logs to under a name for which the resource policy grows
/// (AWS Step Functions Developer Guide, "Logging using CloudWatch Logs", on the limits of these policies).
public final class LogGroupOutsideVendedlogs implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("log-group-outside-vendedlogs")
            .summary("Log group of a machine is not below `/aws/vendedlogs/`")
            .severity(Severity.INFO)
            .confidence(Confidence.MEDIUM)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("logging", "limits", "template")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    private static final String PREFIX = "/aws/vendedlogs/";

    @Override
    public void check(Host host, DocumentContext context) {
        DeclaredMachine.forEachLogGroup(
                host,
                (declared, group) -> place(group)
                        .filter(place -> host.find(place).isPresent())
                        .ifPresent(place -> report(declared, place, context)));
    }

    /// What must change; empty if the name is a good one, or if nobody can tell. AWS makes up a name from that of the stack.
    private static Optional<Location> place(LogGroup group) {
        return switch (group.name()) {
            case Setting.Absent<Text> _ -> Optional.of(group.place());
            case Setting.Unknown<Text> _ -> Optional.empty();
            case Setting.Known<Text>(Text name, Location place) ->
                isOutside(name) ? Optional.of(place) : Optional.empty();
        };
    }

    private static boolean isOutside(Text name) {
        return !name.parts().isEmpty()
                && name.parts().getFirst() instanceof Literal(String start)
                && !start.startsWith(PREFIX)
                && (name.parts().size() == 1 || !PREFIX.startsWith(start));
    }

    private static void report(DeclaredMachine declared, Location place, DocumentContext context) {
        declared.report(place, context)
                .message("The log group of `%s` is not named `/aws/vendedlogs/…`", declared.id())
                .why(
                        "each such group takes room in the resource policies of the account, and logging fails once they are full")
                .help("name it `/aws/vendedlogs/states/…`")
                .submit();
    }
}
