package dev.steplint.cli;

import dev.steplint.cli.config.ConfigurationReader;
import dev.steplint.cli.config.DeploymentReader;
import dev.steplint.cli.config.FailOn;
import dev.steplint.cli.config.Profile;
import dev.steplint.cli.report.FixMode;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.value.Deployment;
import dev.steplint.rule.RuleId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What somebody asked `lint` to do.
///
/// @param paths files, folders, globs, or `-`
/// @param outputs the reports to write; at most one to standard output
/// @param deployment where and with which values templates are deployed
/// @param only the rules to run; all if empty
/// @param without the rules not to run
/// @param fix which fixes to make
/// @param config the configuration to use instead of those that are found
/// @param stdinName the name under which standard input is reported
record LintOptions(
        List<String> paths,
        List<Output> outputs,
        Optional<WorkflowType> type,
        Deployment deployment,
        Optional<Profile> profile,
        Set<RuleId> only,
        Set<RuleId> without,
        FixMode fix,
        Optional<FailOn> failOn,
        Optional<Path> config,
        boolean noConfig,
        String stdinName,
        ColorChoice color,
        boolean verbose,
        boolean debug) {

    LintOptions {
        paths = List.copyOf(paths);
        outputs = List.copyOf(outputs);
    }

    /// Whether the fixed text goes to standard output, and so the report to standard error.
    boolean fixesStandardInput() {
        return fix != FixMode.NONE && paths.contains("-");
    }

    /// Whether the person who started the run reads a text report: what it says need not be said beside it.
    boolean reportsTextToStandardOutput() {
        return outputs.stream()
                .anyMatch(output ->
                        output.format() == ReportFormat.TEXT && output.file().isEmpty());
    }

    /// A report to write.
    ///
    /// @param file where to; standard output if empty
    record Output(ReportFormat format, Optional<Path> file) {}

    /// An argument that cannot be used; the message is for the user.
    static final class UsageException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }

    /// Takes options by name, so that every reader of arguments means the same by them.
    static final class Builder {

        private final List<String> paths = new ArrayList<>();
        private final List<ReportFormat> formats = new ArrayList<>();
        private final List<Optional<Path>> files = new ArrayList<>();
        private final Set<RuleId> only = new TreeSet<>();
        private final Set<RuleId> without = new TreeSet<>();
        private Optional<WorkflowType> type = Optional.empty();
        private final Map<String, String> parameters = new TreeMap<>();
        private Optional<String> region = Optional.empty();
        private Optional<String> account = Optional.empty();
        private Optional<String> partition = Optional.empty();
        private Optional<Profile> profile = Optional.empty();
        private FixMode fix = FixMode.NONE;
        private Optional<FailOn> failOn = Optional.empty();
        private Optional<Path> config = Optional.empty();
        private boolean noConfig;
        private String stdinName = "<stdin>";
        private ColorChoice color = ColorChoice.AUTO;
        private boolean verbose;
        private boolean debug;

        Builder path(String path) {
            paths.add(path);
            return this;
        }

        /// Sets an option.
        ///
        /// @param value the value of an option that has one, as given
        Builder set(LintOption option, @Nullable String value) {
            String text = value == null ? "" : value;
            switch (option) {
                case FORMAT -> {
                    formats.add(option.parse(text, ReportFormat::of, ReportFormat.texts()));
                    files.add(Optional.empty());
                }
                case OUTPUT -> output(Path.of(text));
                case TYPE ->
                    type = Optional.of(option.parse(text, ConfigurationReader::type, List.of("standard", "express")));
                case PARAMETERS -> parameter(text);
                case REGION ->
                    region = Optional.of(option.parse(text, DeploymentReader::region, List.of("such as eu-central-1")));
                case ACCOUNT ->
                    account = Optional.of(option.parse(text, DeploymentReader::account, List.of("twelve digits")));
                case PARTITION ->
                    partition = Optional.of(option.parse(text, DeploymentReader::partition, List.of("such as aws")));
                case PROFILE -> profile = Optional.of(option.parse(text, Profile::of, Profile.texts()));
                case RULE -> only.add(rule(text));
                case NO_RULE -> without.add(rule(text));
                case FIX -> fix = option.parse(text, FixMode::of, FixMode.texts());
                case FAIL_ON -> failOn = Optional.of(option.parse(text, FailOn::of, FailOn.texts()));
                case CONFIG -> config = Optional.of(Path.of(text));
                case NO_CONFIG -> noConfig = true;
                case STDIN_NAME -> stdinName = text;
                case COLOR -> color = option.parse(text, ColorChoice::of, ColorChoice.texts());
                case VERBOSE -> verbose = true;
                case DEBUG -> debug = true;
            }
            return this;
        }

        private void output(Path file) {
            if (formats.isEmpty()) {
                throw new UsageException("`--output` names the file for the `--format` before it; give a format first");
            }
            files.set(files.size() - 1, Optional.of(file));
        }

        private void parameter(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new UsageException("`--parameters` is `%s`; it can be NAME=VALUE".formatted(text));
            }
            parameters.put(text.substring(0, equals), text.substring(equals + 1));
        }

        private static RuleId rule(String text) {
            return RuleNames.resolve(text);
        }

        LintOptions build() {
            List<Output> outputs = new ArrayList<>();
            for (int i = 0; i < formats.size(); i++) {
                outputs.add(new Output(formats.get(i), files.get(i)));
            }
            if (outputs.stream().filter(output -> output.file.isEmpty()).count() > 1) {
                throw new UsageException("only one report can go to standard output; give the others an `--output`");
            }
            if (outputs.isEmpty()) {
                outputs.add(new Output(ReportFormat.TEXT, Optional.empty()));
            }
            return new LintOptions(
                    paths.isEmpty() ? List.of(".") : paths,
                    outputs,
                    type,
                    new Deployment(parameters, region, account, partition),
                    profile,
                    only,
                    without,
                    fix,
                    failOn,
                    config,
                    noConfig,
                    stdinName,
                    color,
                    verbose,
                    debug);
        }
    }
}
