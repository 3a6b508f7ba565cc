package dev.steplint.cli;

import dev.steplint.cli.LintOptions.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The options of `lint`, for whoever reads arguments and for help.
enum LintOption {
    FORMAT("--format", "-f", "FORMAT", "How to report: text (default), json, sarif, aws. May be given several times."),
    OUTPUT("--output", "-o", "FILE", "Where the report of the format before it goes, instead of standard output."),
    TYPE("--type", "", "TYPE", "The type of the workflows, if it is known: standard or express."),
    PARAMETERS(
            "--parameters",
            "",
            "NAME=VALUE",
            "The value of a parameter of templates, or of a variable of modules. May be given several times."),
    REGION("--region", "", "REGION", "The Region that templates are deployed to, such as eu-central-1."),
    ACCOUNT("--account", "", "NUMBER", "The account that templates are deployed to."),
    PARTITION(
            "--partition", "", "PARTITION", "The partition of the Region, if its name does not say it: aws, aws-cn, …"),
    PROFILE("--profile", "", "PROFILE", "What to show: default, strict (all warnings) or audit (everything)."),
    RULE("--rule", "", "RULE", "Run this rule only. May be given several times."),
    NO_RULE("--no-rule", "", "RULE", "Do not run this rule. May be given several times."),
    FIX("--fix", Value.OPTIONAL, "LEVEL", "Mend the files: safe (default), or unsafe: also what changes a machine."),
    FAIL_ON("--fail-on", "", "SEVERITY", "Exit with 1 from this severity on: error (default), warning, info or never."),
    CONFIG("--config", "-c", "FILE", "Use this configuration instead of the nearest .steplint.yaml."),
    NO_CONFIG("--no-config", "", "", "Use no configuration."),
    STDIN_NAME("--stdin-name", "", "NAME", "The name to report for standard input."),
    COLOR("--color", "", "WHEN", "Colour: auto (default: on a terminal, unless NO_COLOR is set), always or never."),
    VERBOSE("--verbose", "-v", "", "Say on standard error which files were skipped, and why."),
    DEBUG("--debug", "", "", "Show the stack trace of a fault of steplint.");

    /// Whether an option has a value. One that may be left out is written behind `=`, since what follows is a path.
    enum Value {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    private final String longName;
    private final String shortName;
    private final Value value;
    private final String parameter;
    private final String description;

    /// @param parameter what help calls the value, or empty for an option without one
    LintOption(String longName, String shortName, String parameter, String description) {
        this(longName, shortName, parameter.isEmpty() ? Value.NONE : Value.REQUIRED, parameter, description);
    }

    LintOption(String longName, Value value, String parameter, String description) {
        this(longName, "", value, parameter, description);
    }

    LintOption(String longName, String shortName, Value value, String parameter, String description) {
        this.longName = longName;
        this.shortName = shortName;
        this.value = value;
        this.parameter = parameter;
        this.description = description;
    }

    String longName() {
        return longName;
    }

    /// The name with one dash, or empty.
    String shortName() {
        return shortName;
    }

    /// What help calls the value, or empty for an option without one.
    String parameter() {
        return parameter;
    }

    String description() {
        return description;
    }

    Value value() {
        return value;
    }

    static Optional<LintOption> of(String name) {
        return Arrays.stream(values())
                .filter(option -> option.longName.equals(name) || !name.isEmpty() && option.shortName.equals(name))
                .findFirst();
    }

    <T> T parse(String text, Function<String, Optional<T>> parser, List<String> values) {
        return parser.apply(text)
                .orElseThrow(() -> new UsageException(
                        "`%s` is `%s`; it can be %s".formatted(longName, text, String.join(", ", values))));
    }
}
