package dev.steplint.cli.config;

import dev.steplint.engine.RuleSetting;
import dev.steplint.host.NewActions;
import dev.steplint.host.WorkflowType;
import dev.steplint.host.value.Deployment;
import dev.steplint.rule.RuleId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a `.steplint.yaml` says.
///
/// @param folder the folder it stands in; patterns are relative to it
/// @param exclude files that are not looked at
/// @param failOn from which severity on the run fails
/// @param settings what holds for every definition
/// @param overrides what holds for some definitions, later ones winning
/// @param suppressions findings that somebody accepted
/// @param newActions what AWS has that steplint does not know yet
public record Configuration(
        Path folder,
        FilePatterns exclude,
        Optional<FailOn> failOn,
        Settings settings,
        List<Override> overrides,
        List<ConfiguredSuppression> suppressions,
        NewActions newActions) {

    public Configuration {
        overrides = List.copyOf(overrides);
        suppressions = List.copyOf(suppressions);
    }

    /// No configuration: everything has its default.
    public static Configuration none(Path folder) {
        return new Configuration(
                folder, FilePatterns.NONE, Optional.empty(), Settings.EMPTY, List.of(), List.of(), NewActions.NONE);
    }

    /// What can be said for all definitions or for some.
    ///
    /// @param deployment where and with which values templates are deployed
    public record Settings(
            Optional<Profile> profile,
            Optional<WorkflowType> type,
            Map<RuleId, RuleSetting> rules,
            Deployment deployment) {

        public static final Settings EMPTY =
                new Settings(Optional.empty(), Optional.empty(), Map.of(), Deployment.UNKNOWN);

        public Settings {
            rules = Map.copyOf(rules);
        }

        /// These settings, with what `other` says on top.
        public Settings with(Settings other) {
            Map<RuleId, RuleSetting> merged = new HashMap<>(rules);
            merged.putAll(other.rules);
            return new Settings(
                    other.profile.or(() -> profile),
                    other.type.or(() -> type),
                    merged,
                    other.deployment.or(deployment));
        }
    }

    /// Settings for the files that a pattern matches.
    public record Override(FilePatterns files, Settings settings) {}

    /// The settings for one file.
    ///
    /// @param file absolute and normalised
    public Settings settingsFor(Path file) {
        Settings merged = settings;
        for (Override override : overrides) {
            if (override.files.matches(relative(file), false)) {
                merged = merged.with(override.settings);
            }
        }
        return merged;
    }

    /// The suppressions that may concern one file.
    ///
    /// @param file absolute and normalised
    public List<ConfiguredSuppression> suppressionsFor(Path file) {
        return suppressions.stream()
                .filter(suppression ->
                        suppression.files().isEmpty() || suppression.files().matches(relative(file), false))
                .toList();
    }

    public boolean excludes(Path path, boolean isFolder) {
        return !exclude.isEmpty() && path.startsWith(folder) && exclude.matches(relative(path), isFolder);
    }

    /// A path as this configuration's patterns see it.
    public Path relative(Path file) {
        return file.startsWith(folder) ? folder.relativize(file) : file;
    }
}
