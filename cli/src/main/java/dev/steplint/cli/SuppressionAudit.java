package dev.steplint.cli;

import dev.steplint.cli.FileOutcome.SuppressionEffect;
import dev.steplint.cli.config.Configuration.Settings;
import dev.steplint.cli.config.ConfiguredSuppression;
import dev.steplint.cli.report.DefinitionName;
import dev.steplint.cli.report.ReportedFinding;
import dev.steplint.engine.Analyzer;
import dev.steplint.engine.RuleSettings;
import dev.steplint.host.Definition;
import dev.steplint.host.Surroundings;
import dev.steplint.json.JsonDocument;
import dev.steplint.json.JsonError;
import dev.steplint.json.JsonFormat;
import dev.steplint.source.SourceFile;
import dev.steplint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks the suppressions of the configurations after all files: one may be used in any file it is for.
final class SuppressionAudit {

    private final Analyzer analyzer;
    private final RuleSettings settings;

    SuppressionAudit(Analyzer analyzer, LintOptions options) {
        this.analyzer = analyzer;
        this.settings = new RuleSettings(new RuleChoice(analyzer.rules(), options).settings(Settings.EMPTY));
    }

    /// Only entries that are for a file of this run are judged: a hook passes the changed files alone.
    List<ReportedFinding> check(List<FileOutcome> outcomes) {
        Map<ConfiguredSuppression, Boolean> used = new LinkedHashMap<>();
        outcomes.stream()
                .flatMap(outcome -> outcome.effects().stream())
                .forEach(effect -> used.merge(effect.suppression(), effect.used(), Boolean::logicalOr));
        List<ReportedFinding> findings = new ArrayList<>();
        used.forEach((entry, wasUsed) -> findings.addAll(check(new SuppressionEffect(entry, wasUsed))));
        return findings;
    }

    private List<ReportedFinding> check(SuppressionEffect effect) {
        SourceFile file = effect.suppression().place().file();
        Span nothing = Span.at(0);
        JsonDocument document = new JsonDocument(file, JsonFormat.YAML, new JsonError(nothing), List.of());
        Definition home = Definition.whole(document, Surroundings.NONE);
        return analyzer.check(effect.suppression().over(nothing), effect.used(), home, settings).stream()
                .map(finding -> ReportedFinding.of(finding, DefinitionName.of(home)))
                .toList();
    }
}
