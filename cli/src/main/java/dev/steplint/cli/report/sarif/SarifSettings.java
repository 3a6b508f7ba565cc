package dev.steplint.cli.report.sarif;

import dev.steplint.rule.RuleId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// What a SARIF report needs to know beside the findings.
///
/// @param workingFolder the folder that names of files are relative to
/// @param root the folder that the report's own names are relative to: that of the repository
/// @param pages the page of a rule, in Markdown; asked once for each rule that ran
/// @param suppressed whether to write suppressed findings, marked as such. GitHub shows them like all others
public record SarifSettings(
        Path workingFolder, Path root, Function<RuleId, Optional<String>> pages, boolean suppressed) {

    /// The folder of the Git repository that a folder is in; the folder itself if it is in none.
    public static Path repositoryOf(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
        }
        return start;
    }
}
