package dev.steplint.rules.operations;

import dev.steplint.host.Host;
import dev.steplint.host.resource.Machine.Logging;
import dev.steplint.host.value.Setting;
import dev.steplint.host.value.Text;
import dev.steplint.rule.Category;
import dev.steplint.rule.DocumentContext;
import dev.steplint.rule.HostRule;
import dev.steplint.rule.RuleMetadata;
import dev.steplint.rule.RuleOption;
import dev.steplint.rule.Severity;
import dev.steplint.source.Location;
import java.util.Optional;

/// Reports a machine that logs what goes through it: at level `ALL` with execution data, the input and output of every state.
/// The configuration may forbid it at each level, or ask for it.
public final class ExecutionDataLogged implements HostRule {
    private static final RuleOption.Flag EACH_LEVEL = new RuleOption.Flag(
            "each-level", false, "Whether data is reported at the levels `ERROR` and `FATAL`, too.");
    private static final RuleOption.Flag WANTED = new RuleOption.Flag(
            "wanted", false, "Whether data has to be logged: then machines that leave it out are reported instead.");

    private static final RuleMetadata METADATA = RuleMetadata.builder("execution-data-logged")
            .summary("Log holds the data of executions")
            .severity(Severity.INFO)
            .category(Category.OPERATIONS)
            .since("0.1.0")
            .tags("logging", "privacy", "template")
            .options(EACH_LEVEL, WANTED)
            .build();

    @Override
    public RuleMetadata metadata() {
        return METADATA;
    }

    @Override
    public void check(Host host, DocumentContext context) {
        DeclaredMachine.in(host).forEach(declared -> {
            Optional<Logging> logging = declared.machine().logging().value();
            if (logging.isPresent()
                    && declared.machine().isLogged() instanceof Setting.Known<Boolean>(Boolean logged, Location level)
                    && logged) {
                if (context.option(WANTED)) {
                    checkWanted(declared, logging.get(), level, context);
                } else {
                    check(declared, logging.get(), context);
                }
            }
        });
    }

    private static void check(DeclaredMachine declared, Logging logging, DocumentContext context) {
        String level = logging.level().value().flatMap(Text::known).orElse("");
        if (!(logging.executionData() instanceof Setting.Known<Boolean>(Boolean included, Location place))
                || !included) {
            return;
        }
        if (level.equals("ALL")) {
            declared.report(place, context)
                    .message("`%s` logs the data of every execution", declared.id())
                    .why("all input, output and variables stand in the log group, for whoever may read it")
                    .help("leave execution data out, or guard the log group as you guard the data")
                    .submit();
        } else if (context.option(EACH_LEVEL)) {
            declared.report(place, context)
                    .message("`%s` logs the data of executions that fail", declared.id())
                    .why("what they worked on stands in the log group, for whoever may read it")
                    .help("leave execution data out, or guard the log group as you guard the data")
                    .submit();
        }
    }

    private static void checkWanted(
            DeclaredMachine declared, Logging logging, Location level, DocumentContext context) {
        Optional<Location> place = switch (logging.executionData()) {
            case Setting.Absent<Boolean> _ -> Optional.of(level);
            case Setting.Unknown<Boolean> _ -> Optional.empty();
            case Setting.Known<Boolean>(Boolean included, Location written) ->
                included ? Optional.empty() : Optional.of(written);
        };
        place.ifPresent(known -> declared.report(known, context)
                .message("`%s` logs no data of its executions", declared.id())
                .why("the configuration asks for it: without it nobody sees what an execution worked on")
                .help("include execution data in the logs")
                .submit());
    }
}
