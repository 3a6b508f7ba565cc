package dev.steplint.cli;

import dev.steplint.cli.LintOptions.UsageException;
import dev.steplint.rule.Rule;
import dev.steplint.rules.RulePages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `steplint explain RULE`: the page of a rule, in the terminal.
final class ExplainCommand {

    private static final String BOLD = "\u001b[1m";
    private static final String CYAN = "\u001b[36m";
    private static final String RESET = "\u001b[0m";

    private final Console console;

    ExplainCommand(Console console) {
        this.console = console;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description("Explains a rule: what it finds, why it matters, how to mend it.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("RULE")
                .arity("0..1")
                .type(String.class)
                .description("The id of the rule.")
                .build());
        return spec;
    }

    int run(String name) {
        if (name.isEmpty()) {
            throw new UsageException("`explain` needs the id of a rule; `steplint rules` lists them");
        }
        Rule rule = RuleNames.rule(name);
        boolean color = console.terminal() && !console.noColor();
        RulePages.of(rule.metadata()).lines().forEach(line -> console.out().println(color ? styled(line) : line));
        return ExitCode.CLEAN;
    }

    private static String styled(String line) {
        if (line.startsWith("#")) {
            return BOLD + line.replaceFirst("^#+ ", "") + RESET;
        }
        return line.replaceAll("`([^`]+)`", CYAN + "$1" + RESET);
    }
}
