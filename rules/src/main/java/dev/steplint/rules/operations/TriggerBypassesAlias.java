package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.resource.Resource.EventRule;
import dev.steplint.host.value.Reference;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.rule.Category;
import dev.steplint.rule.Confidence;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;
import java.util.HashSet;
import java.util.Set;

/// Reports a rule or a schedule that starts a machine as it was deployed last, although the template publishes it under an
/// alias (AWS Step Functions Developer Guide, "Manage continuous deployments with versions and aliases").
public final class TriggerBypassesAlias implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("trigger-bypasses-alias")
            .summary("Trigger starts a machine past its alias")
            .severity(Severity.WARNING)
            .confidence(Confidence.MEDIUM)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("versions", "aliases", "events", "template")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        DeclaredMachine.in(host)
                .forEach(declared -> PublishedAlias.of(declared.machine(), declared.resources())
                        .ifPresent(alias -> check(declared, alias, host, context)));
    }

    private static void check(DeclaredMachine declared, Text alias, Host host, DocumentContext context) {
        // One setting of SAM decides for all events of a machine.
        Set<Location> seen = new HashSet<>();
        declared.resources()
                .all(EventRule.class)
                .flatMap(rule -> rule.targets().stream())
                .filter(target -> isItself(target, declared.machine()))
                .map(Setting.Known::place)
                .filter(place -> host.find(place).isPresent() && seen.add(place))
                .forEach(place -> report(declared, alias, place, context));
    }

    private static boolean isItself(Setting.Known<Text> target, Machine machine) {
        return target.content()
                .reference()
                .filter(new Reference.Attribute(machine.id(), Reference.ARN)::equals)
                .isPresent();
    }

    private static void report(DeclaredMachine declared, Text alias, Location place, DocumentContext context) {
        declared.report(place, context)
                .message("`%s` is started past its alias `%s`", declared.id(), alias)
                .why("what was deployed last runs, even while the alias still leads to what came before")
                .help("start the alias: name it as the target, in SAM by `UseAliasAsEventTarget`")
                .related(declared.machine().place(), "published under an alias")
                .submit();
    }
}
