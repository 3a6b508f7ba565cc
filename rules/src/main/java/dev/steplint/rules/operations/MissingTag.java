package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.resource.Machine;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.RuleOption;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reports a machine that lacks tags which the configuration asks for; silent if it asks for none.
public final class MissingTag implements HostRule {
    private static final RuleOption.Texts TAGS =
            new RuleOption.Texts("tags", List.of(), "The keys of the tags that every machine must have.");

    private static final RuleMetadata METADATA = RuleMetadata.builder("missing-tag")
            .summary("Machine lacks a tag that the configuration asks for")
            .severity(Severity.WARNING)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("tags", "template")
            .options(TAGS)
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        List<String> wanted = context.option(TAGS);
        if (!wanted.isEmpty()) {
            DeclaredMachine.in(host)
                    .filter(declared -> !isOfTerraform(declared.machine()))
                    .forEach(declared -> check(declared, wanted, context));
        }
    }

    /// Whether a machine is known by an address. A provider of Terraform adds tags of its own, wherever it is configured.
    private static boolean isOfTerraform(Machine machine) {
        return machine.id().indexOf('.') >= 0;
    }

    private static void check(DeclaredMachine declared, List<String> wanted, DocumentContext context) {
        switch (declared.machine().tags()) {
            case Setting.Unknown<Map<String, Text>> _ -> {}
            case Setting.Absent<Map<String, Text>> _ ->
                report(declared, wanted, declared.machine().place(), context);
            case Setting.Known<Map<String, Text>>(Map<String, Text> tags, Location place) -> {
                Set<String> keys = tags.keySet();
                List<String> missing =
                        wanted.stream().filter(key -> !keys.contains(key)).toList();
                if (!missing.isEmpty()) {
                    report(declared, missing, place, context);
                }
            }
        }
    }

    private static void report(
            DeclaredMachine declared, List<String> missing, Location place, DocumentContext context) {
        declared.report(place, context)
                .message("`%s` lacks the tag `%s`", declared.id(), String.join("` and the tag `", missing))
                .why("the configuration asks for it, and whoever sorts costs or alarms by it does not see the machine")
                .help("add `%s` to its tags", String.join("` and `", missing))
                .submit();
    }
}
