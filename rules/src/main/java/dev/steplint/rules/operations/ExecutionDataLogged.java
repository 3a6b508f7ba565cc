package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.resource.Machine.Logging;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;

/// Reports a machine that logs what goes through it: at level `ALL` with execution data, the input and output of every state.
public final class ExecutionDataLogged implements HostRule {
    private static final RuleMetadata METADATA = RuleMetadata.builder("execution-data-logged")
            .summary("Log holds the data of every execution")
            .severity(Severity.INFO)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("logging", "privacy", "template")
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        DeclaredMachine.in(host)
                .forEach(declared ->
                        declared.machine().logging().value().ifPresent(logging -> check(declared, logging, context)));
    }

    private static void check(DeclaredMachine declared, Logging logging, DocumentContext context) {
        boolean everything = logging.level()
                .value()
                .flatMap(Text::known)
                .filter("ALL"::equals)
                .isPresent();
        if (everything
                && logging.executionData() instanceof Setting.Known<Boolean>(Boolean included, Location place)
                && included) {
            declared.report(place, context)
                    .message("`%s` logs the data of every execution", declared.id())
                    .why("all input, output and variables stand in the log group, for whoever may read it")
                    .help("leave execution data out, or guard the log group as you guard the data")
                    .submit();
        }
    }
}
