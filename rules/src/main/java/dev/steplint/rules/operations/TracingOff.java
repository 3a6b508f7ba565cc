package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.value.Setting;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;
import java.util.Optional;

/// Reports a machine whose executions X-Ray does not see.
public final class TracingOff implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("tracing-off")
            .summary("Machine is not traced")
            .severity(Severity.INFO)
            .confidence(Confidence.MEDIUM)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("tracing", "x-ray", "template")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        DeclaredMachine.in(host)
                .forEach(declared -> place(declared.machine()).ifPresent(place -> report(declared, place, context)));
    }

    /// What must change; empty if the machine is traced or nobody can tell.
    private static Optional<Location> place(Machine machine) {
        return switch (machine.tracing()) {
            case Setting.Absent<Boolean> _ -> Optional.of(machine.place());
            case Setting.Unknown<Boolean> _ -> Optional.empty();
            case Setting.Known<Boolean>(Boolean traced, Location place) ->
                traced ? Optional.empty() : Optional.of(place);
        };
    }

    private static void report(DeclaredMachine declared, Location place, DocumentContext context) {
        declared.report(place, context)
                .message("`%s` is not traced", declared.id())
                .why("X-Ray shows no execution on its way through the services that it calls")
                .help("enable tracing, and allow the role to write to X-Ray")
                .submit();
    }
}
